namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>What weight the direct forecast of a total's own series deserves beside the sum of its parts, learned from past errors of both.</summary>
/// <remarks>
/// Source: Bates and Granger 1969, weights inverse to the mean squared errors. With fewer than eight distinct target years nothing is learned
/// (forecasting specification, section 11) and both weigh the same, which is what weights come to where errors are not known (Clemen 1989).
/// </remarks>
public sealed class DirectWeight
{
    private const int FewestTargetYears = 8;
    private const double Equal = 0.5;

    private readonly List<(int Target, double Sum, double Direct)> _squares = [];

    /// <summary>Keeps one past case.</summary>
    /// <param name="target">Calendar year or year index foretold.</param>
    /// <param name="actual">What came.</param>
    /// <param name="sum">Forecast by the sum of the parts.</param>
    /// <param name="direct">Direct forecast.</param>
    public void Add(int target, double actual, double sum, double direct) =>
        _squares.Add((target, (actual - sum) * (actual - sum), (actual - direct) * (actual - direct)));

    /// <summary>Weight of the direct forecast, 0 to 1, from cases whose target is not after <paramref name="origin"/>.</summary>
    public double At(int origin)
    {
        double sum = 0, direct = 0;
        var years = new HashSet<int>();
        foreach (var square in _squares)
        {
            if (square.Target > origin)
                continue;
            years.Add(square.Target);
            sum += square.Sum;
            direct += square.Direct;
        }

        return years.Count < FewestTargetYears || sum + direct == 0 ? Equal : sum / (sum + direct);
    }
}
