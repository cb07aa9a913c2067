using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Rows of <c>engine.province_forecast</c>: totals of the communes, with the directly forecast province series beside them.</summary>
internal sealed class ProvinceForecasts(EngineTables tables, CoreFacts core, IReadOnlyList<CurrentCommune> communes, int endYear, int seed)
{
    /// <summary>What it reads beside the facts.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.province_observations", "core.units"];

    /// <summary>Columns in the order of the cells.</summary>
    public static readonly string[] Columns =
    [
        "scope_kind", "scope_code", "measure_id", "year", "mean", "lo80", "hi80", "lo95", "hi95", "p_miss", "p_band", "method", "shared_shock",
        "communes", "communes_missing", "direct_mean", "direct_lo95", "direct_hi95", "agrees", "source_id",
    ];

    // Measures are forecast several at once, and the tables are for one thread at a time.
    private readonly Lock _gate = new();
    private readonly IReadOnlyList<string> _provinces = [.. core.Communes.Select(commune => commune.ProvinceCode).Distinct().Order(StringComparer.Ordinal)];
    private readonly IReadOnlyDictionary<string, string> _ids = tables.Query(
        "select code, unit_id from core.units where level = 'province' and valid_to is null", row => (Code: row.GetString(0), Id: row.GetString(1)))
        .ToDictionary(row => row.Code, row => row.Id);

    /// <summary>Rows of one measure: each reporting province, and the nation where every province reports.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="targets">Its national targets with a year; provinces are held against them for reference.</param>
    public IEnumerable<object?[]> Rows(ForecastedMeasure measure, IReadOnlyList<Target> targets)
    {
        if (!ProvinceTotals.IsPossible(measure))
            yield break;
        var totals = new ProvinceTotals(measure, communes, seed);
        var panel = measure.Panel.Values;
        var years = Enumerable.Range(panel.FirstYear + panel.YearCount, Math.Max(0, endYear - (panel.FirstYear + panel.YearCount) + 1)).ToArray();
        var direct = DirectForecast(measure);
        var byProvince = Enumerable.Range(0, communes.Count).GroupBy(series => communes[series].ProvinceCode).ToArray();
        var parts = byProvince.Select(province => (Code: province.Key, Members: province.ToArray())).Select(province => (province.Code, province.Members, Totals: totals.Of(province.Members, years))).ToArray();
        // A row puts its draws in order, so the nation is added first.
        var nation = parts.Length < _provinces.Count ? null : totals.Together([.. parts.Select(province => (province.Members.Length, province.Totals))]);
        foreach (var province in parts)
        {
            foreach (var (year, total) in province.Totals)
                yield return Row(measure, targets, "province", _ids[province.Code], year, total, direct.At(_ids[province.Code], year), SourceOf(measure, province.Members));
        }

        if (nation is null)
            yield break;
        var all = Enumerable.Range(0, communes.Count).ToArray();
        foreach (var (year, total) in nation)
            yield return Row(measure, targets, "national", "VN", year, total, null, SourceOf(measure, all));
    }

    private Direct DirectForecast(ForecastedMeasure measure)
    {
        ProvinceSeries series;
        lock (_gate)
            series = ProvinceSeries.Read(tables, measure.Measure);
        if (series.Values is not { } values)
            return new Direct(series, null);
        var settings = PooledSettings.Production;
        var horizon = Math.Max(1, endYear - (values.FirstYear + values.YearCount - 1));
        var comparison = MethodComparison.Run(
            values, new PooledBacktest(values, measure.Scale, settings, horizon), new BacktestProtocol(horizon, settings.FewestPoints, Window: settings.Window));
        return new Direct(series, new MeasureForecast(values, measure.Scale, settings, endYear, !comparison.Verdict.IsPromoted));
    }

    private static object?[] Row(
        ForecastedMeasure measure, IReadOnlyList<Target> targets, string scopeKind, string scope, int year, TotalDraws total, YearForecast? direct, string? source)
    {
        var miss = targets.FirstOrDefault(target => target.Year == year) is { } held && TargetMiss.HighIsBad(measure.Measure, held) is { } highIsBad
            ? MissRisk.Limited((double)total.Values.Count(value => highIsBad ? value > (double)held.Value : value < (double)held.Value) / total.Values.Length)
            : (double?)null;
        var future = SimulatedFutures.OfInPlace(total.Values);
        return
        [
            scopeKind, scope, measure.Measure.Id, year, future.Median, future.Lower80, future.Upper80, future.Lower95, future.Upper95,
            miss, miss is { } probability ? MissRisk.Band(probability) : null, "sum_of_communes", measure.Forecast.SharedShock, total.Communes, total.Missing,
            direct?.Point, direct?.Interval?.Lower95, direct?.Interval?.Upper95,
            direct?.Interval is { } limits ? future.Median >= limits.Lower95 && future.Median <= limits.Upper95 : null, source,
        ];
    }

    private static string? SourceOf(ForecastedMeasure measure, IEnumerable<int> series)
    {
        var sources = series.Select(one => measure.Panel.Sources[one]).OfType<string>().SelectMany(source => source.Split(',')).Distinct().Order(StringComparer.Ordinal).ToArray();
        return sources.Length == 0 ? null : string.Join(',', sources);
    }

    private sealed record Direct(ProvinceSeries Series, MeasureForecast? Forecast)
    {
        public YearForecast? At(string province, int year)
        {
            var series = Series.Provinces.Index().Where(one => one.Item == province).Select(one => one.Index).DefaultIfEmpty(-1).First();
            return series < 0 ? null : Forecast?.At(series, year);
        }
    }
}
