using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>The switches of PEB3; <see cref="Production"/> is the default, <see cref="Reference"/> serves comparison with published tables.</summary>
/// <remarks>Source: forecasting specification, section 3.6. The constants are fixed: nothing is tuned on fewer than 8 independent years.</remarks>
public sealed record PooledSettings
{
    /// <summary>Weight of the newest point in the smoothed level, above 0 and below 1.</summary>
    public double LevelWeight { get; init; } = 0.7;

    /// <summary>Damping of the slope per step, above 0 and below 1.</summary>
    public double Damping { get; init; } = 0.8;

    /// <summary>Most points of a series that are read, newest first; 1 or more.</summary>
    public int Window { get; init; } = 10;

    /// <summary>Fewest points behind an origin for a series to enter calibration and back-tests.</summary>
    public int FewestPoints { get; init; } = 3;

    /// <summary>Whether the clip is estimated from the panel instead of fixed.</summary>
    public bool EstimatesClip { get; init; } = true;

    /// <summary>Whether results within the clip of a bound become the bound.</summary>
    public bool Snaps { get; init; } = true;

    /// <summary>Share dropped at each end of the slopes of a group before their mean; 0 to below 0.5.</summary>
    public double TrimmedShare { get; init; } = 0.1;

    /// <summary>Whether the prior degrees of freedom are estimated (4 to 30) instead of fixed at 4.</summary>
    public bool EstimatesPrior { get; init; } = true;

    /// <summary>Groups with fewer series take the statistics of their region, then of the panel.</summary>
    public int SmallestGroup { get; init; } = 30;

    /// <summary>Least scale of a series as a share of the group's median scale.</summary>
    public double ScaleFloor { get; init; } = 0.5;

    /// <summary>Whether each origin year counts equally in the multiplier, instead of each error.</summary>
    public bool WeighsOriginsEqually { get; init; } = true;

    /// <summary>Largest multiplier; above it the interval is not published.</summary>
    public double LargestMultiplier { get; init; } = 4;

    /// <summary>Fewer distinct target years behind than this leave the multiplier at 1.25 times the normal one, "uncalibrated".</summary>
    public int FewestTargetYears { get; init; } = 3;

    /// <summary>Whether a target is moved by half the reporting step, where values are rounded to steps of 0.5 or more.</summary>
    public bool AllowsForRounding { get; init; } = true;

    /// <summary>How small denominators enter the spread.</summary>
    public SamplingTerm Sampling { get; init; } = SamplingTerm.AtLeast;

    /// <summary>Whether series at a bound and series of mostly zeros follow their own rules.</summary>
    public bool TreatsOddSeries { get; init; } = true;

    /// <summary>Which rare events among known people are forecast as counts; needs <see cref="TreatsOddSeries"/>.</summary>
    public RareEventScope CountedEvents { get; init; } = RareEventScope.Rates;

    /// <summary>Whether jumps that are no ordinary change are taken out before each fit (<see cref="History.OutlierScreen"/>); proposed by the specification, so no part of its tables.</summary>
    public bool ScreensJumps { get; init; }

    /// <summary>Fewest people behind the last point for a band to be shown; below it only counts and the interval are.</summary>
    public double SmallestDenominator { get; init; } = 20;

    /// <summary>The default configuration.</summary>
    public static PooledSettings Production { get; } = new();

    /// <summary>What is published: the default with the screen of jumps.</summary>
    public static PooledSettings Published { get; } = new() { ScreensJumps = true };

    /// <summary>The configuration of the acceptance tables, with a fixed window.</summary>
    /// <param name="window">Points read and needed behind each origin.</param>
    public static PooledSettings Reference(int window) => new()
    {
        Window = window,
        FewestPoints = window,
        EstimatesClip = false,
        Snaps = false,
        TrimmedShare = 0,
        EstimatesPrior = false,
        SmallestGroup = 0,
        ScaleFloor = 0,
        WeighsOriginsEqually = false,
        LargestMultiplier = double.PositiveInfinity,
        FewestTargetYears = 0,
        AllowsForRounding = false,
        Sampling = SamplingTerm.None,
        TreatsOddSeries = false,
        CountedEvents = RareEventScope.None,
    };

    /// <summary>The same switches for half-yearly steps: smoothing and damping per half-year.</summary>
    public PooledSettings PerHalfYear() => this with { LevelWeight = 1 - Math.Sqrt(1 - LevelWeight), Damping = Math.Sqrt(Damping) };
}
