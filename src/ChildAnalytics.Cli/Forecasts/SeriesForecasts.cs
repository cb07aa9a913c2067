using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
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
        return series.SelectMany(one => Combined(one, unit, horizon));
    }

    /// <summary>Whether the method reads only the points after the last gap.</summary>
    public static bool NeedsUnbrokenRun(string method, InputUnit unit) => method != PooledBacktest.MethodName && !(method == ForecastMethods.Auto && unit.IsPooled);

    private static IEnumerable<ForecastRow> Classic(InputSeries series, ClassicMethod method, int horizon)
    {
        var forecast = ClassicForecaster.Forecast(method, series.LastRun(), horizon);
        for (var h = 1; h <= horizon && double.IsFinite(forecast.Point[h - 1]); h++)
        {
            var interval = double.IsFinite(forecast.Lower95[h - 1])
                ? new ForecastInterval(forecast.Lower80[h - 1], forecast.Upper80[h - 1], forecast.Lower95[h - 1], forecast.Upper95[h - 1])
                : (ForecastInterval?)null;
            yield return new ForecastRow(series.Id, h, series.Points[^1].T + h, forecast.Point[h - 1], interval);
        }
    }

    // Figures of unlike size are not pooled: the median of four methods, the last value where they cannot.
    private static IEnumerable<ForecastRow> Combined(InputSeries series, InputUnit unit, int horizon)
    {
        var rows = Classic(series, ClassicMethod.MedianThetaDampedSesDrift, horizon).ToArray();
        var found = rows.Length > 0 ? rows : Classic(series, ClassicMethod.Naive, horizon);
        return found.Select(row => row.Above(unit.Scale.Lower));
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
internal sealed record ForecastRow(string SeriesId, int H, int T, double Mean, ForecastInterval? Interval)
{
    /// <summary>The row with nothing below <paramref name="floor"/>.</summary>
    public ForecastRow Above(double floor) => this with
    {
        Mean = Math.Max(floor, Mean),
        Interval = Interval is { } interval
            ? new ForecastInterval(
                Math.Max(floor, interval.Lower80), Math.Max(floor, interval.Upper80), Math.Max(floor, interval.Lower95), Math.Max(floor, interval.Upper95))
            : null,
    };
}
