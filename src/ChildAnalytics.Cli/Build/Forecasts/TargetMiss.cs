using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>How likely one commune misses one target, and on what the answer rests.</summary>
/// <param name="Point">Forecast, or the value observed in the target year; null where nothing can be said.</param>
/// <param name="Forecast">The forecast; null where the year was observed or nothing can be said.</param>
/// <param name="Method">What the answer rests on.</param>
/// <param name="MissProbability">0 or 1 where observed, 0.02 to 0.98 where forecast, else null.</param>
/// <param name="Band">1 to 5; null with the probability and where too few people stand behind the series.</param>
internal sealed record TargetMiss(double? Point, YearForecast? Forecast, PublishedMethod Method, double? MissProbability, int? Band)
{
    private static readonly TargetMiss Nothing = new(null, null, PublishedMethod.None, null, null);

    /// <summary>The answer for one series and target.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="target">One of its targets; it names a year.</param>
    /// <param name="panel">Its values; null where no commune has any.</param>
    /// <param name="forecast">Its forecast; null where it is not forecast.</param>
    /// <param name="series">Number of the series.</param>
    public static TargetMiss Of(Measure measure, Target target, MeasurePanel? panel, MeasureForecast? forecast, int series)
    {
        var year = target.Year!.Value;
        if (panel is null || forecast is null)
            return Nothing;
        if (panel.Exact.TryGetValue((series, year), out var observed))
        {
            var outcome = observed.Meets(target.Comparator, target.Value) ? 0.0 : 1.0;
            return new TargetMiss((double)observed.ToDecimal(), null, PublishedMethod.Observed, outcome, MissRisk.Band(outcome));
        }

        if (forecast.At(series, year) is not { } found)
            return forecast.IsStopped(series) ? Nothing with { Method = PublishedMethod.Stopped } : Nothing;
        var probability = HighIsBad(measure, target) is { } highIsBad ? forecast.MissProbability(series, year, (double)target.Value, highIsBad) : null;
        return new TargetMiss(found.Point, found, found.Method, probability, probability is { } p && found.ShowsBand ? MissRisk.Band(p) : null);
    }

    /// <summary>Whether a value above the target misses it; null where neither comparator nor measure says.</summary>
    public static bool? HighIsBad(Measure measure, Target target) => target.Comparator.MissesAbove(measure.Direction);
}
