namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Forecasts of PEB3: points and limits, probabilities of missing the target, grades, and the multiplier behind the limits.</summary>
/// <param name="seriesCount">Number of series.</param>
/// <param name="horizon">Number of horizons from the origin.</param>
public sealed class PooledForecast(int seriesCount, int horizon) : PanelForecast(seriesCount, horizon)
{
    /// <summary>Probability of missing the target, 0.02 to 0.98, in the order of the other arrays; NaN where no target was given.</summary>
    public double[] MissProbability { get; } = new double[seriesCount * horizon];

    /// <summary>Confidence grade of each series.</summary>
    public ConfidenceGrade[] Grade { get; } = new ConfidenceGrade[seriesCount];

    /// <summary>Whether a band or class may be shown for each series: false without forecast and for very small denominators.</summary>
    public bool[] ShowsBand { get; } = new bool[seriesCount];

    /// <summary>The multiplier behind the limits; where it is not publishable the limits must not be shown.</summary>
    public Multiplier Multiplier { get; internal set; }

    /// <summary>Whether horizon <paramref name="horizon"/> (from 1) was never reached in the past: label "beyond tested horizon".</summary>
    public bool IsBeyondTestedHorizon(int horizon) => horizon > Multiplier.LongestHorizon;
}
