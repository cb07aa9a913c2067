using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Links;
using ChildAnalytics.Forecasting.Models;
using ChildAnalytics.Forecasting.Results;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting;

/// <summary>Forecasts a whole panel at once: short series borrow noise and slope from their group, and the group from the panel.</summary>
public static class ForecastEngine
{
    /// <summary>Whether measures of this unit are forecast; a yes/no and a text are not.</summary>
    public static bool CanForecast(MeasureUnit unit) => unit is not (MeasureUnit.YesNo or MeasureUnit.None);

    /// <summary>One result per series, in the order given; the order changes no number.</summary>
    /// <param name="panel">The panel. A series without points, and every series of a panel where none has two points, gets an empty path.</param>
    /// <exception cref="ArgumentException">The unit is not forecast, an id or a year stands twice, or a number is not finite.</exception>
    public static IReadOnlyList<SeriesForecast> Forecast(MeasurePanel panel)
    {
        var scale = new PanelScale(panel);
        var trends = new Dictionary<string, SeriesTrend?>(panel.Series.Count, StringComparer.Ordinal);
        foreach (var series in panel.Series)
        {
            if (!trends.TryAdd(series.Id, SeriesTrend.Read(series, scale)))
                throw new ArgumentException($"The series {series.Id} stands twice.", nameof(panel));
        }

        var pools = PoolByGroup(trends.Values);
        var results = new SeriesForecast[panel.Series.Count];
        for (var index = 0; index < results.Length; index++)
        {
            var series = panel.Series[index];
            var trend = trends[series.Id];
            var pool = trend is null ? null : pools.GetValueOrDefault(series.Group);
            results[index] = Describe(series, trend, pool is null ? null : new DampedLogitPooled(trend!, pool), panel);
        }

        return results;
    }

    // Sums run in the order of ids, so that a caller's order never shows in the last digit.
    private static Dictionary<string, TrendPool?> PoolByGroup(IEnumerable<SeriesTrend?> trends)
    {
        var all = trends.OfType<SeriesTrend>().OrderBy(trend => trend.Series.Id, StringComparer.Ordinal).ToList();
        var whole = TrendPool.Of(all);
        return all
            .GroupBy(trend => trend.Series.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => TrendPool.Of([.. group]) ?? whole, StringComparer.Ordinal);
    }

    private static SeriesForecast Describe(PanelSeries series, SeriesTrend? trend, DampedLogitPooled? model, MeasurePanel panel)
    {
        var used = trend?.Points.Count ?? 0;
        var path = new List<ForecastPoint>();
        if (model is not null)
        {
            for (var year = trend!.LastYear + 1; year <= panel.EndYear; year++)
                path.Add(model.Forecast(year));
        }

        var targets = new List<TargetForecast>(series.Targets.Count);
        foreach (var target in series.Targets)
        {
            if (target.Year is { } year)
                targets.Add(Judge(series, target, year, trend, model, panel.Unit, used));
        }

        return new SeriesForecast(series.Id, model is null ? ForecastMethod.None : ForecastMethod.DampedLogitPooled, path, targets, used);
    }

    private static TargetForecast Judge(
        PanelSeries series, Target target, int year, SeriesTrend? trend, DampedLogitPooled? model, MeasureUnit unit, int used)
    {
        if (ObservedIn(series, year) is { } point)
        {
            var miss = IsMet(point, target, unit) ? 0.0 : 1.0;
            return new TargetForecast(target, ForecastMethod.Observed, point.Value, null, null, null, null, miss, MissBand.Of(miss), IsCalibrated: true, 1);
        }

        if (model is null || year <= trend!.LastYear)
            return new TargetForecast(target, ForecastMethod.None, null, null, null, null, null, null, null, IsCalibrated: false, used);
        var forecast = model.Forecast(year);
        var probability = model.MissProbability(year, target.Comparator, (double)target.Value);
        return new TargetForecast(
            target,
            ForecastMethod.DampedLogitPooled,
            forecast.Mean,
            forecast.Lo80,
            forecast.Hi80,
            forecast.Lo95,
            forecast.Hi95,
            probability,
            MissBand.Of(probability),
            IsCalibrated: false,
            used);
    }

    private static SeriesPoint? ObservedIn(PanelSeries series, int year)
    {
        foreach (var point in series.Points)
        {
            if (point.Year == year && (point.Denominator ?? 1) > 0)
                return point;
        }

        return null;
    }

    // Counts are compared as a fraction, as everywhere else: 0.1 + 0.2 must not decide about a target.
    private static bool IsMet(SeriesPoint point, Target target, MeasureUnit unit)
    {
        if (unit.RatioBase() is { } ratioBase && point is { Numerator: { } numerator, Denominator: { } denominator })
            return target.Comparator.IsMetBy((decimal)numerator * ratioBase, target.Value * (decimal)denominator);
        return target.Comparator.IsMetBy((decimal)point.Value, target.Value);
    }
}
