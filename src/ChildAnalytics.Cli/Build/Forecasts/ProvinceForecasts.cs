using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Forecasting.Reconciliation;
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
        "communes", "communes_missing", "direct_mean", "direct_lo95", "direct_hi95", "direct_weight", "agrees", "source_id",
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
    /// <param name="skill">Takes how totals would have done in the past.</param>
    public IEnumerable<object?[]> Rows(ForecastedMeasure measure, IReadOnlyList<Target> targets, TotalSkillRows skill)
    {
        if (!ProvinceTotals.IsPossible(measure))
            yield break;
        var totals = new ProvinceTotals(measure, communes, seed);
        var panel = measure.Panel.Values;
        var years = Enumerable.Range(panel.FirstYear + panel.YearCount, Math.Max(0, endYear - (panel.FirstYear + panel.YearCount) + 1)).ToArray();
        var direct = DirectForecast(measure);
        var practice = skill.Test(measure, "province", panel.Groups, endYear);
        var nation = years.ToDictionary(year => year, _ => new TotalDraws(ProvinceTotals.Draws, ProvinceTotals.IsSum(measure)));
        var byProvince = Enumerable.Range(0, communes.Count).GroupBy(series => communes[series].ProvinceCode).ToArray();
        foreach (var province in byProvince)
        {
            var members = province.ToArray();
            var id = _ids[province.Key];
            var source = SourceOf(measure, members);
            foreach (var (year, total) in totals.Of(members, years))
            {
                nation[year].Add(total);
                yield return Row(
                    measure, targets, new Scope("province", id, members.Length), year, practice.Of(panel.Groups[members[0]], year, total), total.Series, direct.At(id, year), source);
            }
        }

        if (byProvince.Length < _provinces.Count)
            yield break;
        var national = skill.Test(measure, "national", new int[communes.Count], endYear);
        var all = SourceOf(measure, Enumerable.Range(0, communes.Count));
        foreach (var (year, total) in nation.Where(total => total.Value.Series > 0))
            yield return Row(measure, targets, new Scope("national", "VN", communes.Count), year, national.Of(0, year, total), total.Series, null, all);
    }

    private Direct DirectForecast(ForecastedMeasure measure)
    {
        ProvinceSeries series;
        lock (_gate)
            series = ProvinceSeries.Read(tables, measure.Measure);
        if (series.Values is not { } values)
            return new Direct(series, null);
        var settings = PooledSettings.Published;
        var horizon = Math.Max(1, endYear - (values.FirstYear + values.YearCount - 1));
        var comparison = MethodComparison.Run(
            values, new PooledBacktest(values, measure.Scale, settings, horizon), new BacktestProtocol(horizon, settings.FewestPoints, Window: settings.Window));
        return new Direct(series, new MeasureForecast(values, measure.Scale, settings, endYear, !comparison.Verdict.IsPromoted));
    }

    private static object?[] Row(
        ForecastedMeasure measure,
        IReadOnlyList<Target> targets,
        Scope scope,
        int year,
        (TotalForecast Forecast, double Weight, double[] Futures) found,
        int series,
        YearForecast? direct,
        string? source)
    {
        var miss = targets.FirstOrDefault(target => target.Year == year) is { } held && TargetMiss.HighIsBad(measure.Measure, held) is { } highIsBad
            ? MissRisk.Limited((double)found.Futures.Count(value => highIsBad ? value > (double)held.Value : value < (double)held.Value) / found.Futures.Length)
            : (double?)null;
        var (point, limits) = found.Forecast;
        return
        [
            scope.Kind, scope.Code, measure.Measure.Id, year, point, limits.Lower80, limits.Upper80, limits.Lower95, limits.Upper95,
            miss, miss is { } probability ? MissRisk.Band(probability) : null, found.Weight > 0 ? TotalBacktest.Blend : TotalBacktest.Sum, measure.Forecast.SharedShock,
            series, scope.Communes - series, direct?.Point, direct?.Interval?.Lower95, direct?.Interval?.Upper95, found.Weight,
            direct?.Interval is { } own ? point >= own.Lower95 && point <= own.Upper95 : null, source,
        ];
    }

    private static string? SourceOf(ForecastedMeasure measure, IEnumerable<int> series)
    {
        var sources = series.Select(one => measure.Panel.Sources[one]).OfType<string>().SelectMany(source => source.Split(',')).Distinct().Order(StringComparer.Ordinal).ToArray();
        return sources.Length == 0 ? null : string.Join(',', sources);
    }

    private sealed record Scope(string Kind, string Code, int Communes);

    private sealed record Direct(ProvinceSeries Series, MeasureForecast? Forecast)
    {
        public YearForecast? At(string province, int year)
        {
            var series = Series.Provinces.Index().Where(one => one.Item == province).Select(one => one.Index).DefaultIfEmpty(-1).First();
            return series < 0 ? null : Forecast?.At(series, year);
        }
    }
}
