using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Targets;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Holds every reporting commune against the national targets, and writes the table.</summary>
internal static class TargetTables
{
    private static readonly string[] ProgressColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "comparator", "target", "latest", "latest_period", "gap", "status",
        "status_statcan", "status_unsd", "status_destatis", "status_escap", "required_pace", "achieved_pace", "source_id",
    ];

    /// <summary>Writes <c>engine.target_progress</c>.</summary>
    /// <param name="build">A build whose core models have run.</param>
    /// <param name="measures">All measures, by id.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="core">Facts on the current map.</param>
    /// <returns>What was written, for the forecasts.</returns>
    public static ProgressByTarget Write(WarehouseBuild build, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<Target> targets, CoreFacts core)
    {
        var national = NationalTargets.ByMeasure(targets);
        var communes = core.ReportingCommunes();
        var rows = new List<object?[]>();
        var held = new ProgressByTarget();
        foreach (var measure in core.ReportedMeasures(measures))
        {
            foreach (var commune in communes)
            {
                var id = commune.Id.ToString();
                IReadOnlyList<YearFact> facts = core.Facts.TryGetValue((id, measure.Id), out var years)
                    ? [.. years.Select(year => new YearFact(year.Year, year.Fact))]
                    : [];
                foreach (var target in national[measure.Id])
                {
                    var progress = TargetEngine.Assess(measure, target, facts);
                    rows.Add(ProgressRow(id, progress));
                    held.Add(id, progress);
                }
            }
        }

        build.WriteTable("engine", "target_progress", ProgressColumns, rows);
        return held;
    }

    private static object?[] ProgressRow(string communeId, TargetProgress progress) =>
    [
        communeId, progress.Target.MeasureId, progress.Target.ScopeKind, progress.Target.ScopeCode, progress.Target.Year, progress.Target.Comparator.Name(),
        progress.Target.Value, progress.Latest, progress.LatestYear, progress.Gap, progress.Status.Name(), progress.StatCan.Name(), progress.Unsd.Name(),
        progress.Destatis.Name(), progress.Escap.Name(), progress.RequiredPace, progress.AchievedPace, progress.SourceId,
    ];
}
