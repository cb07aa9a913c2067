using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>PEB3 fitted at one origin: point and spread of every series on the link scale.</summary>
/// <remarks>
/// Source: forecasting specification, sections 3.2, 3.3 and 4. Made by <see cref="PooledFitter"/>; valid until the fitter moves to the next origin.
/// </remarks>
public sealed class PooledFit
{
    // By then a damped trend has come to rest to the last digits shown.
    private const int LongestDamping = 128;

    private readonly double[] _damped;

    internal PooledFit(YearPanel panel, PooledSettings settings)
    {
        Panel = panel;
        Settings = settings;
        Features = new SeriesFeatures(panel.SeriesCount);
        Slope = new double[panel.SeriesCount];
        Scale = new double[panel.SeriesCount];
        SamplingVariance = new double[panel.SeriesCount];
        Notes = new SeriesNote[panel.SeriesCount];
        _damped = new double[panel.YearCount + LongestDamping];
        var power = 1.0;
        for (var step = 1; step < _damped.Length; step++)
        {
            power *= settings.Damping;
            _damped[step] = _damped[step - 1] + power;
        }
    }

    /// <summary>Features of each series at the origin.</summary>
    public SeriesFeatures Features { get; }

    /// <summary>Slope of each series, pulled towards its group.</summary>
    public double[] Slope { get; }

    /// <summary>Scale s of each series: pooled standard deviation of a yearly step.</summary>
    public double[] Scale { get; }

    /// <summary>Sampling variance of each series' last point; 0 where denominators are unknown or not used.</summary>
    public double[] SamplingVariance { get; }

    /// <summary>What is peculiar about each series as seen from the origin: what the panel says, and what the screen found.</summary>
    public SeriesNote[] Notes { get; }

    /// <summary>Statistics used for each group, after fallback to region or panel; by group number.</summary>
    public GroupStatistics[] Groups { get; internal set; } = [];

    /// <summary>Prior degrees of freedom, 4 to 30.</summary>
    public double Prior { get; internal set; }

    /// <summary>Year index of the origin.</summary>
    public int Origin { get; internal set; }

    /// <summary>The link in force at the origin.</summary>
    public Link Link { get; internal set; }

    internal RareEventFit? Rare { get; set; }

    internal YearPanel Panel { get; }

    internal PooledSettings Settings { get; }

    /// <summary>Point forecast on the link scale: a median.</summary>
    /// <param name="series">Number of the series.</param>
    /// <param name="year">Target year index, after the last point of the series.</param>
    public double Point(int series, int year)
    {
        var step = year - Features.LastYear[series];
        var trend = _damped[Math.Min(step, _damped.Length - 1)] * Slope[series];
        return Features.Points[series] == 1
            ? Features.Last[series] + trend
            : (Features.Last[series] + Features.Level[series] + (Features.Level[series] + trend)) / 3;
    }

    /// <summary>Value, in the unit of the measure, at a standard normal deviate of the forecast: 0 is the median, 1.96 the Gaussian upper limit.</summary>
    /// <param name="series">Number of the series; it has a forecast.</param>
    /// <param name="year">Target year index, after the last point of the series.</param>
    /// <param name="deviate">Any number.</param>
    public double ValueAt(int series, int year, double deviate)
    {
        if (Features.State[series] == SeriesState.RareEvents)
            return Rare!.ValueAt(series, year, deviate * Notes[series].Widening());
        var denominator = Panel.DenominatorAt(Features.LastYear[series], series);
        return Link.Inverse(Point(series, year) + (deviate * Spread(series, year)), denominator);
    }

    /// <summary>What a total counts the series as: its median; NaN where that says little and the mean of its futures must do: rare events and series of mostly zeros.</summary>
    /// <param name="series">Number of the series; it has a forecast.</param>
    /// <param name="year">Target year index, after the last point of the series.</param>
    public double Centre(int series, int year) =>
        Features.State[series] is SeriesState.RareEvents or SeriesState.MostlyZero ? double.NaN : ValueAt(series, year, 0);

    /// <summary>Spread q on the link scale, before the multiplier; never falls as <paramref name="year"/> grows.</summary>
    /// <param name="series">Number of the series.</param>
    /// <param name="year">Target year index, after the last point of the series.</param>
    public double Spread(int series, int year)
    {
        var step = year - Features.LastYear[series];
        var variance = Scale[series] * Scale[series] * step;
        return Math.Sqrt(Settings.Sampling switch
        {
            SamplingTerm.AtLeast => Math.Max(variance, SamplingVariance[series]),
            SamplingTerm.Added => variance + SamplingVariance[series],
            SamplingTerm.Separated => Math.Max(Separated(series, step), SamplingVariance[series]),
            _ => variance,
        });
    }

    // The difference of two years holds the chance variation of both; one step ahead nothing changes.
    private double Separated(int series, int step)
    {
        var variance = Scale[series] * Scale[series];
        return variance + ((step - 1) * Math.Max(0, variance - (2 * SamplingVariance[series])));
    }
}
