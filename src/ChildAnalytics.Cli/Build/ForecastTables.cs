using ChildAnalytics.Cli.Build.Forecasts;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Forecasts every measure of the reporting communes to the last target year, tests the methods on the past, and writes the tables.</summary>
internal static class ForecastTables
{
    private const string ForecastTable = "engine.target_forecast";
    private const string PathTable = "engine.forecast_path";
    private const string ProvinceTable = "engine.province_forecast";
    private const string ObjectiveTable = "engine.objective_forecast";
    private const string StandardTable = "engine.standard_forecast";

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = [.. CoreFacts.Tables.Union(SeriesHistory.Reads).Union(ProvinceForecasts.Reads).Union(ObjectiveForecasts.Reads)];

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [ForecastTable, PathTable, NoteRows.Table, .. ForecastEvidence.Tables, ProvinceTable, TotalSkillRows.Table, ObjectiveTable, StandardTable];

    private static readonly string[] ForecastColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "mean", "lo80", "hi80", "lo95", "hi95", "p_miss", "p_band", "method",
        "calibrated", "points_used", "grade", "tested_years", "tested_horizon", "children_short", "source_id",
    ];

    private static readonly string[] PathColumns =
        ["commune_id", "measure_id", "year", "mean", "lo80", "hi80", "lo95", "hi95", "method", "source_id"];

    // The publication must be the same whoever builds it.
    private const int Seed = 1;

    /// <summary>Writes the tables of forecasts, of the back-test, of provinces and of objectives (schema engine).</summary>
    /// <param name="tables">Tables of a build whose core models have run; a measure is pooled over the nation, so all rows are made anew.</param>
    /// <param name="rules">Law, for the measures and the shares of communes meeting the standard.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="core">Facts on the current map.</param>
    public static void Write(EngineTables tables, RatingRules rules, IReadOnlyList<Target> targets, CoreFacts core)
    {
        var national = NationalTargets.ByMeasure(targets);
        var endYear = national.SelectMany(group => group).Max(target => target.Year!.Value);
        var communes = core.ReportingCommunes();
        var provinces = new ProvinceForecasts(tables, core, communes, endYear, Seed);
        var groups = CommuneGroups.Of(communes);
        var found = new List<ForecastedMeasure>();
        var forecasts = new List<object?[]>();
        var paths = new List<object?[]>();
        var totals = new List<object?[]>();
        var evidence = new ForecastEvidence(groups);
        var history = SeriesHistory.Read(tables);
        var notes = new NoteRows(communes);
        foreach (var measure in core.ReportedMeasures(rules.Measures))
        {
            var measureTargets = national[measure.Id].ToArray();
            var latest = measureTargets.MaxBy(target => target.Year);
            if (!UnitScales.TryScale(measure.Unit, latest is not null && TargetMiss.HighIsBad(measure, latest) == true, out var scale))
                continue;
            var panel = MeasurePanel.Of(measure, core, communes, history);
            var forecast = panel is null
                ? null
                : evidence.Forecast(measure, latest, panel.Values, scale, endYear, notes.Screen(measure, panel, scale, history.Breaks));
            if (panel is not null && forecast is not null)
            {
                var one = new ForecastedMeasure(measure, scale, panel, forecast);
                found.Add(one);
                totals.AddRange(provinces.Rows(one, measureTargets));
            }

            for (var series = 0; series < communes.Count; series++)
            {
                var id = communes[series].Id.ToString();
                var source = panel?.Sources[series];
                foreach (var target in measureTargets)
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
        }

        tables.Write(ForecastTable, ForecastColumns, forecasts);
        tables.Write(PathTable, PathColumns, paths);
        notes.Write(tables);
        evidence.Write(tables);
        tables.Write(ProvinceTable, ProvinceForecasts.Columns, totals);
        provinces.Skill.Write(tables);
        var objectives = new ObjectiveForecasts(tables, rules, core, found, Seed);
        tables.Write(ObjectiveTable, ObjectiveForecasts.Columns, objectives.Rows(targets));
        tables.Write(StandardTable, ObjectiveForecasts.CommuneColumns, objectives.CommuneRows);
    }

    private static object?[] ForecastRow(string communeId, Target target, TargetMiss miss, decimal? childrenShort, string? source)
    {
        var interval = miss.Forecast?.Interval;
        return
        [
            communeId, target.MeasureId, target.ScopeKind, target.ScopeCode, target.Year, miss.Point, interval?.Lower80, interval?.Upper80,
            interval?.Lower95, interval?.Upper95, miss.MissProbability, miss.Band, miss.Method.Name(),
            miss.Method is PublishedMethod.None or PublishedMethod.Stopped ? null : miss.Forecast?.IsCalibrated ?? true, PointsUsed(miss), GradeName(miss.Forecast),
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
