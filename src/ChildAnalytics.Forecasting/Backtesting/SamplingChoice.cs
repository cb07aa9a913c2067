using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Chooses per measure how small denominators enter the spread, by the interval score of the back-test.</summary>
/// <remarks>Source: forecasting specification, sections 4 and 11: with fewer than 8 distinct target years nothing is chosen and the default stays.</remarks>
public static class SamplingChoice
{
    private const int FewestTargetYears = 8;

    // The multiplier of the first origins is not calibrated yet and would decide instead of the term.
    private const int UncalibratedOrigins = 2;

    /// <summary>The settings with the better sampling term.</summary>
    /// <param name="panel">The panel; without denominators the settings come back unchanged.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Configuration to start from.</param>
    /// <param name="protocol">Cells and scoring.</param>
    public static PooledSettings Choose(YearPanel panel, MeasureScale scale, PooledSettings settings, BacktestProtocol protocol)
    {
        if (panel.Denominators is null)
            return settings;
        protocol = protocol with { EarlierOrigins = Math.Max(UncalibratedOrigins, protocol.EarlierOrigins) };
        var byDefault = Test(panel, scale, settings with { Sampling = SamplingTerm.AtLeast }, protocol);
        if (byDefault.TargetYears < FewestTargetYears)
            return settings with { Sampling = SamplingTerm.AtLeast };
        var best = settings with { Sampling = SamplingTerm.AtLeast };
        var least = Score(byDefault);
        foreach (var candidate in Candidates(settings))
        {
            var score = Score(Test(panel, scale, candidate, protocol));
            if (score < least)
                (best, least) = (candidate, score);
        }

        return best;
    }

    private static IEnumerable<PooledSettings> Candidates(PooledSettings settings)
    {
        yield return settings with { Sampling = SamplingTerm.Added };
        yield return settings with { Sampling = SamplingTerm.Separated };
        yield return settings with { Sampling = SamplingTerm.AtLeast, CountedEvents = RareEventScope.RatesAndPercentages };
    }

    private static BacktestReport Test(YearPanel panel, MeasureScale scale, PooledSettings settings, BacktestProtocol protocol) =>
        RollingOrigin.Run(panel, [new PooledBacktest(panel, scale, settings, protocol.Horizon)], protocol);

    private static double Score(BacktestReport report) => report.Figure(PooledBacktest.MethodName, cell => cell.IntervalScore95).Mean;
}
