namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>Shares of the variance of a result that one input explains.</summary>
/// <param name="First">By itself; an estimate may fall a little below 0, and is stored as it is.</param>
/// <param name="Total">With all its interactions; likewise.</param>
/// <param name="FirstLow">5th percentile over bootstrap samples.</param>
/// <param name="FirstHigh">95th percentile over bootstrap samples.</param>
/// <param name="TotalLow">5th percentile over bootstrap samples.</param>
/// <param name="TotalHigh">95th percentile over bootstrap samples.</param>
public sealed record SensitivityIndex(double First, double Total, double FirstLow, double FirstHigh, double TotalLow, double TotalHigh)
{
    /// <summary>First-order index as shown: never below 0.</summary>
    public double ShownFirst => Math.Max(0, First);

    /// <summary>Total-order index as shown: never below 0.</summary>
    public double ShownTotal => Math.Max(0, Total);
}
