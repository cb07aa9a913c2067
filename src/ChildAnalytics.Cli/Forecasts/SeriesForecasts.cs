using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Combined;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>Forecasts the series of an input file by a named method.</summary>
internal static class SeriesForecasts
{
    /// <summary>Rows by series and horizon; a series too short for the method has none.</summary>
    /// <param name="series">The series.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="method">A name of <see cref="ForecastMethods.All"/>.</param>
    /// <param name="horizon">Steps after the last point of each series, 1 or more.</param>
    public static IEnumerable<ForecastRow> Run(IReadOnlyList<InputSeries> series, InputUnit unit, string method, int horizon)
    {
        if (ClassicMethodNames.TryParseName(method, out var classic))
            return series.SelectMany(one => Classic(one, classic, horizon));
        if (method == PooledBacktest.MethodName || unit.IsPooled)
            return Pooled(series, unit, horizon, provesItself: method == ForecastMethods.Auto);
        return Combined(series, unit, horizon);
    }

    /// <summary>Whether the method reads only the points after the last gap.</summary>
    public static bool NeedsUnbrokenRun(string method, InputUnit unit) => method != PooledBacktest.MethodName && !(method == ForecastMethods.Auto && unit.IsPooled);

    private static IEnumerable<ForecastRow> Classic(InputSeries series, ClassicMethod method, int horizon) =>
        Rows(series, ClassicForecaster.Forecast(method, series.LastRun(), horizon));

    // Figures of unlike size are not pooled: a median of methods on two scales, limits from the past errors of all series.
    private static IEnumerable<ForecastRow> Combined(IReadOnlyList<InputSeries> series, InputUnit unit, int horizon)
    {
        var forecasts = CombinedForecaster.Forecast([.. series.Select(one => one.LastRun())], horizon, unit.Scale.Lower);
        return series.Index().SelectMany(one => Rows(one.Item, forecasts[one.Index]));
    }

    private static IEnumerable<ForecastRow> Rows(InputSeries series, ClassicForecast forecast)
    {
        for (var h = 1; h <= forecast.Horizon && double.IsFinite(forecast.Point[h - 1]); h++)
        {
            var limits = new ForecastInterval(forecast.Lower80[h - 1], forecast.Upper80[h - 1], forecast.Lower95[h - 1], forecast.Upper95[h - 1]);
            var isKnown = double.IsFinite(limits.Lower95) && double.IsFinite(limits.Upper95) && double.IsFinite(limits.Lower80) && double.IsFinite(limits.Upper80);
            yield return new ForecastRow(series.Id, h, series.Points[^1].T + h, forecast.Point[h - 1], isKnown ? limits : null);
        }
    }

    private static IEnumerable<ForecastRow> Pooled(IReadOnlyList<InputSeries> series, InputUnit unit, int horizon, bool provesItself)
    {
        var panel = unit.Panel(series);
        var settings = PooledSettings.Production;
        var usesLastValue = provesItself && !MethodComparison
            .Run(panel, new PooledBacktest(panel, unit.Scale, settings, horizon), new BacktestProtocol(horizon, settings.FewestPoints, Window: settings.Window))
            .Verdict.IsPromoted;
        var forecast = new MeasureForecast(panel, unit.Scale, settings, panel.FirstYear + panel.YearCount - 1 + horizon, usesLastValue);
        for (var index = 0; index < series.Count; index++)
        {
            for (var h = 1; h <= horizon; h++)
            {
                var t = series[index].Points[^1].T + h;
                if (forecast.At(index, t) is { } found)
                    yield return new ForecastRow(series[index].Id, h, t, found.Point, found.Interval);
            }
        }
    }
}

/// <summary>One row of the result.</summary>
/// <param name="SeriesId">The series.</param>
/// <param name="H">Steps after its last point, from 1.</param>
/// <param name="T">Year or step forecast.</param>
/// <param name="Mean">Point forecast.</param>
/// <param name="Interval">Limits; null where the method cannot say or they are withheld.</param>
internal sealed record ForecastRow(string SeriesId, int H, int T, double Mean, ForecastInterval? Interval);
