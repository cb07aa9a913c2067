using ChildAnalytics.Cli.Build.Forecasts;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Forecasts every measure of the reporting communes to the last target year, tests the methods on the past, and writes the tables.</summary>
internal static class ForecastTables
{
    /// <summary>Forecasts held against targets.</summary>
    public const string ForecastTable = "engine.target_forecast";

    /// <summary>Forecasts of every year.</summary>
    public const string PathTable = "engine.forecast_path";

    /// <summary>Totals of provinces and the nation.</summary>
    public const string ProvinceTable = "engine.province_forecast";

    private const string ObjectiveTable = "engine.objective_forecast";
    private const string StandardTable = "engine.standard_forecast";

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = [.. CoreFacts.Tables.Union(SeriesHistory.Reads).Union(ProvinceForecasts.Reads).Union(ObjectiveForecasts.Reads)];

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [ForecastTable, PathTable, NoteRows.Table, .. ForecastEvidence.Tables, ProvinceTable, TotalSkillRows.Table, ObjectiveTable, StandardTable];

    /// <summary>A measure is pooled over the nation and rests on no other. Which file told a figure, and when, moves no forecast.</summary>
    public static EngineSlices Slices { get; } = new(
        "measure_id",
        """
        select measure_id, count(*) || ' ' || sum(hashed::hugeint)
        from (
          select measure_id, hash(cell) as hashed from (select * exclude (vintage, received_at, source_id) from core.current_observations) as cell
          union all
          select measure_id, hash('province', cell) from (select * exclude (source_id) from core.province_observations) as cell
          union all
          select measure_id, hash('part', current_id, period, share, denominator) from core.observation_parts
        )
        group by measure_id
        """,
        ["core.current_observations", "core.province_observations", "core.observation_parts"]);

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
    /// <param name="tables">Tables of a build whose core models have run; only the measures whose facts changed are made anew.</param>
    /// <param name="rules">Law, for the measures and the shares of communes meeting the standard.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="facts">Reads the facts on the current map, of the whole nation; not asked where no measure changed.</param>
    public static void Write(EngineTables tables, RatingRules rules, IReadOnlyList<Target> targets, Func<CoreFacts> facts)
    {
        var changed = tables.ChangedSlices;
        if (changed is not { Count: 0 })
            Forecast(tables, rules, targets, facts(), changed);
        ForecastSources.Renew(tables);
    }

    private static void Forecast(EngineTables tables, RatingRules rules, IReadOnlyList<Target> targets, CoreFacts core, IReadOnlySet<string>? changed)
    {
        var national = NationalTargets.ByMeasure(targets);
        var endYear = national.SelectMany(group => group).Max(target => target.Year!.Value);
        var communes = core.ReportingCommunes();
        var provinces = new ProvinceForecasts(tables, core, communes, endYear, Seed);
        var groups = CommuneGroups.Of(communes);
        var history = SeriesHistory.Read(tables);
        // The shares of communes meeting the standard rest on all measures of the rule sets: where one changed, all are forecast, and only its own rows are told anew.
        var standard = rules.RuleSets.SelectMany(set => set.Criteria).SelectMany(criterion => criterion.Items).SelectMany(item => item.MeasureIds).ToHashSet(StringComparer.Ordinal);
        var isStandardChanged = changed is null || standard.Overlaps(changed);
        var wanted = core.ReportedMeasures(rules.Measures).Where(measure => IsChanged(measure) || (isStandardChanged && standard.Contains(measure.Id)));
        var made = SideBySide.Select([.. wanted], Make).OfType<MeasureRows>().ToArray();
        var told = made.Where(one => IsChanged(one.Measure)).ToArray();
        tables.Write(ForecastTable, ForecastColumns, told.SelectMany(one => one.Forecasts));
        tables.Write(PathTable, PathColumns, told.SelectMany(one => one.Paths));
        ForecastEvidence.Write(tables, told.Select(one => one.Evidence));
        NoteRows.Write(tables, told.Select(one => one.Notes));
        tables.Write(ProvinceTable, ProvinceForecasts.Columns, told.SelectMany(one => one.Totals));
        TotalSkillRows.Write(tables, told.Select(one => one.Skill));
        if (!isStandardChanged)
            return;
        var objectives = new ObjectiveForecasts(tables, rules, core, [.. made.Select(one => one.Found).OfType<ForecastedMeasure>()], Seed);
        tables.Whole.Write(ObjectiveTable, ObjectiveForecasts.Columns, objectives.Rows(targets));
        tables.Whole.Write(StandardTable, ObjectiveForecasts.CommuneColumns, objectives.CommuneRows);

        bool IsChanged(Measure measure) => changed is null || changed.Contains(measure.Id);

        MeasureRows? Make(Measure measure)
        {
            var measureTargets = national[measure.Id].ToArray();
            var latest = measureTargets.MaxBy(target => target.Year);
            if (!UnitScales.TryScale(measure.Unit, latest is not null && TargetMiss.HighIsBad(measure, latest) == true, out var scale))
                return null;
            var evidence = new ForecastEvidence(groups);
            var notes = new NoteRows(communes);
            var skill = new TotalSkillRows();
            var panel = MeasurePanel.Of(measure, core, communes, history);
            var forecast = panel is null ? null : evidence.Forecast(measure, latest, panel.Values, scale, endYear, notes.Screen(measure, panel, scale, history.Breaks));
            var found = panel is null || forecast is null ? null : new ForecastedMeasure(measure, scale, panel, forecast);
            var totals = found is not null && IsChanged(measure) ? provinces.Rows(found, measureTargets, skill).ToArray() : [];
            var forecasts = new List<object?[]>();
            var paths = new List<object?[]>();
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

            return new MeasureRows(measure, found, evidence, notes, skill, forecasts, paths, totals);
        }
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

    private sealed record MeasureRows(
        Measure Measure, ForecastedMeasure? Found, ForecastEvidence Evidence, NoteRows Notes, TotalSkillRows Skill, IReadOnlyList<object?[]> Forecasts, IReadOnlyList<object?[]> Paths, IReadOnlyList<object?[]> Totals);
}
