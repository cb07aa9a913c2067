using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Targets;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Holds every reporting commune against the national targets, and writes the table.</summary>
internal static class TargetTables
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.target_progress";

    private static readonly string[] ProgressColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "comparator", "target", "latest", "latest_period", "gap", "status",
        "status_statcan", "status_unsd", "status_destatis", "status_escap", "required_pace", "achieved_pace", "source_id",
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="tables">Tables of a build whose core models have run.</param>
    /// <param name="measures">All measures, by id.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="core">Facts on the current map.</param>
    public static void Write(EngineTables tables, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<Target> targets, CoreFacts core)
    {
        var national = NationalTargets.ByMeasure(targets);
        var communes = core.ReportingCommunes();
        var rows = SideBySide.Select(core.ReportedMeasures(measures), measure => Rows(measure, [.. national[measure.Id]], core, communes));
        tables.Write(Table, ProgressColumns, rows.SelectMany(row => row));
    }

    /// <summary>Where one commune stands against one target today.</summary>
    public static TargetProgress Assess(Measure measure, Target target, CoreFacts core, string communeId) =>
        TargetEngine.Assess(measure, target, core.Facts.TryGetValue((communeId, measure.Id), out var years) ? [.. years.Select(year => new YearFact(year.Year, year.Fact))] : []);

    private static object?[][] Rows(Measure measure, Target[] targets, CoreFacts core, IReadOnlyList<CurrentCommune> communes) =>
    [
        .. from commune in communes
           let id = commune.Id.ToString()
           from target in targets
           select ProgressRow(id, Assess(measure, target, core, id)),
    ];

    private static object?[] ProgressRow(string communeId, TargetProgress progress) =>
    [
        communeId, progress.Target.MeasureId, progress.Target.ScopeKind, progress.Target.ScopeCode, progress.Target.Year, progress.Target.Comparator.Name(),
        progress.Target.Value, progress.Latest, progress.LatestYear, progress.Gap, progress.Status.Name(), progress.StatCan.Name(), progress.Unsd.Name(),
        progress.Destatis.Name(), progress.Escap.Name(), progress.RequiredPace, progress.AchievedPace, progress.SourceId,
    ];
}
