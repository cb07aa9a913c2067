namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What each series says for itself at one origin, before any pooling; one entry per series.</summary>
/// <remarks>Source: forecasting specification, section 3.1. Arrays are made once and reused for every origin.</remarks>
public sealed class SeriesFeatures
{
    internal SeriesFeatures(int seriesCount)
    {
        Points = new int[seriesCount];
        Observed = new int[seriesCount];
        LastYear = new int[seriesCount];
        Span = new int[seriesCount];
        Last = new double[seriesCount];
        Level = new double[seriesCount];
        Slope = new double[seriesCount];
        StepVariance = new double[seriesCount];
        ZeroShare = new double[seriesCount];
        State = new SeriesState[seriesCount];
    }

    /// <summary>Points the formula uses, 0 to the window; for series of mostly zeros the positive ones.</summary>
    public int[] Points { get; }

    /// <summary>Points observed in the window, zeros included.</summary>
    public int[] Observed { get; }

    /// <summary>Year index of the newest point read; -1 where there is none.</summary>
    public int[] LastYear { get; }

    /// <summary>Years from the oldest to the newest point read.</summary>
    public int[] Span { get; }

    /// <summary>Newest point, link scale.</summary>
    public double[] Last { get; }

    /// <summary>Exponentially smoothed level, link scale.</summary>
    public double[] Level { get; }

    /// <summary>Mean change per year, link scale; NaN below two points.</summary>
    public double[] Slope { get; }

    /// <summary>Variance of a yearly step around the slope, link scale; NaN below three points.</summary>
    public double[] StepVariance { get; }

    /// <summary>Share of zeros among the points in the window, 0 to 1.</summary>
    public double[] ZeroShare { get; }

    /// <summary>Which rule the series follows.</summary>
    public SeriesState[] State { get; }

    /// <summary>Degrees of freedom of <see cref="StepVariance"/>: points - 2.</summary>
    public int DegreesOfFreedom(int series) => Points[series] - 2;

    /// <summary>Whether the series takes part in the statistics of its group.</summary>
    internal bool IsPooled(int series) => State[series] is SeriesState.Ordinary or SeriesState.MostlyZero && Points[series] >= 2;
}
