using ChildAnalytics.Cli.Build.Forecasts;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Forecasts every measure of the reporting communes to the last target year, tests the methods on the past, and writes the tables.</summary>
internal static class ForecastTables
{
    private const string ForecastTable = "engine.target_forecast";
    private const string PathTable = "engine.forecast_path";
    private const string SkillTable = "engine.forecast_skill";

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [ForecastTable, PathTable, SkillTable];

    private static readonly string[] ForecastColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "mean", "lo80", "hi80", "lo95", "hi95", "p_miss", "p_band", "method",
        "calibrated", "points_used", "grade", "tested_years", "tested_horizon", "children_short", "source_id",
    ];

    private static readonly string[] PathColumns =
        ["commune_id", "measure_id", "year", "mean", "lo80", "hi80", "lo95", "hi95", "method", "source_id"];

    /// <summary>Writes the three tables, measures worked out side by side; a measure is pooled over the nation, so all its rows are made anew.</summary>
    /// <param name="tables">Tables of a build whose core models have run.</param>
    /// <param name="measures">All measures, by id.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="core">Facts on the current map.</param>
    public static void Write(EngineTables tables, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<Target> targets, CoreFacts core)
    {
        var national = NationalTargets.ByMeasure(targets);
        var endYear = national.SelectMany(group => group).Max(target => target.Year!.Value);
        var communes = core.ReportingCommunes();
        foreach (var table in Tables)
            tables.Clear(table);
        foreach (var rows in SideBySide.Select(core.ReportedMeasures(measures), measure => Rows(measure, [.. national[measure.Id]], core, communes, endYear)))
        {
            tables.Add(ForecastTable, ForecastColumns, rows.Forecasts);
            tables.Add(PathTable, PathColumns, rows.Paths);
            tables.Add(SkillTable, SkillRows.Columns, rows.Skills);
        }
    }

    private static (List<object?[]> Forecasts, List<object?[]> Paths, List<object?[]> Skills) Rows(
        Measure measure, Target[] targets, CoreFacts core, IReadOnlyList<CurrentCommune> communes, int endYear)
    {
        var forecasts = new List<object?[]>();
        var paths = new List<object?[]>();
        var skills = new List<object?[]>();
        var latest = targets.MaxBy(target => target.Year);
        if (!UnitScales.TryScale(measure.Unit, latest is not null && TargetMiss.HighIsBad(measure, latest) == true, out var scale))
            return (forecasts, paths, skills);
        var panel = MeasurePanel.Of(measure, core, communes);
        var forecast = panel is null ? null : Forecast(measure, latest, panel.Values, scale, endYear, skills);
        for (var series = 0; series < communes.Count; series++)
        {
            var id = communes[series].Id.ToString();
            var source = panel?.Sources[series];
            foreach (var target in targets)
            {
                var miss = TargetMiss.Of(measure, target, panel, forecast, series);
                forecasts.Add(ForecastRow(id, target, miss, TargetTables.Assess(measure, target, core, id).ChildrenShort, source));
            }

            if (forecast?.LastYear(series) is not { } last)
                continue;
            for (var year = last + 1; year <= endYear; year++)
            {
                if (forecast.At(series, year) is { } point)
                    paths.Add(PathRow(id, measure, year, point, source));
            }
        }

        return (forecasts, paths, skills);
    }

    private static MeasureForecast Forecast(Measure measure, Target? latest, YearPanel panel, MeasureScale scale, int endYear, List<object?[]> skills)
    {
        var settings = PooledSettings.Production;
        var horizon = Math.Max(1, endYear - (panel.FirstYear + panel.YearCount - 1));
        var protocol = new BacktestProtocol(horizon, settings.FewestPoints, Window: settings.Window);
        var model = new PooledBacktest(panel, scale, settings, horizon);
        var comparison = MethodComparison.Run(panel, model, protocol);
        skills.AddRange(SkillRows.Of(measure, latest is not null && TargetMiss.HighIsBad(measure, latest) is null ? null : latest, panel, scale, model, comparison, protocol));
        return new MeasureForecast(panel, scale, settings, endYear, usesLastValue: !comparison.Verdict.IsPromoted);
    }

    private static object?[] ForecastRow(string communeId, Target target, TargetMiss miss, decimal? childrenShort, string? source)
    {
        var interval = miss.Forecast?.Interval;
        return
        [
            communeId, target.MeasureId, target.ScopeKind, target.ScopeCode, target.Year, miss.Point, interval?.Lower80, interval?.Upper80,
            interval?.Lower95, interval?.Upper95, miss.MissProbability, miss.Band, miss.Method.Name(),
            miss.Method == PublishedMethod.None ? null : miss.Forecast?.IsCalibrated ?? true, PointsUsed(miss), GradeName(miss.Forecast),
            miss.Forecast?.TargetYears, miss.Forecast?.LongestTested, childrenShort, source,
        ];
    }

    private static int? PointsUsed(TargetMiss miss) => miss.Method == PublishedMethod.Observed ? 1 : miss.Forecast?.PointsUsed;

    private static string? GradeName(YearForecast? forecast) => forecast is null ? null : forecast.Grade.ToString();

    private static object?[] PathRow(string communeId, Measure measure, int year, YearForecast point, string? source) =>
    [
        communeId, measure.Id, year, point.Point, point.Interval?.Lower80, point.Interval?.Upper80, point.Interval?.Lower95, point.Interval?.Upper95,
        point.Method.Name(), source,
    ];
}
