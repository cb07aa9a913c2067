using System.Globalization;
using ChildAnalytics.Cli.Build.Peers;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Planning.Menus;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring;
using ChildAnalytics.Warehouse.Checks.Issues;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>The engines as steps of a build: scores and verdicts province by province, forecasts measure by measure, funnels by measure and period, class spans over the nation.</summary>
/// <param name="law">Law and targets.</param>
/// <param name="rules">The law on the day of the build.</param>
/// <param name="hashOf">Changes with any file of the folders named, below <c>warehouse</c>.</param>
internal sealed class BuildEngines(LawLibrary law, RatingRules rules, Func<string[], string> hashOf)
{
    // Folders that the engines read through LawLibrary.
    private static readonly string[] LawFolders = ["measures", "targets", "rubrics", "settings", "classes", "indices"];

    private readonly Lock gate = new();
    private CoreFacts? whole;

    // Every build of an assembly has an id of its own; equal sources give equal ids. What is in force, and what a year is judged by, depends on the day.
    private readonly string version = string.Create(CultureInfo.InvariantCulture, $"{rules.AsOf:yyyy-MM-dd} {hashOf(LawFolders)} ") + string.Join(
        ' ', new[] { typeof(RatingEngine), typeof(Measure), typeof(LawLibrary), typeof(BuildEngines) }.Select(type => type.Module.ModuleVersionId));

    /// <summary>All steps, in an order in which they could run one after another.</summary>
    public IReadOnlyList<EngineStep> Steps() =>
    [
        new EngineStep("class spans", ClassSpanTables.Reads, [ClassSpanTables.Table], version, tables => ClassSpanTables.Write(tables, rules)),
        new EngineStep(
            "scores",
            CoreFacts.Tables,
            [ClassTables.Table, RatingTables.ScoreTable, RatingTables.RatingTable, TargetTables.Table],
            version,
            tables =>
            {
                var core = Core(tables);
                ClassTables.Write(tables, rules, core);
                RatingTables.Write(tables, rules, core);
                TargetTables.Write(tables, rules.Measures, law.Targets, core);
            })
        {
            IsPartitioned = true,
            Shared = CoreFacts.Shared,
        },
        new EngineStep("rounds", RoundTables.Reads, [RoundTables.Table], version, tables => RoundTables.Write(tables, rules, Core(tables)))
        {
            IsPartitioned = true,
            Shared = CoreFacts.Shared,
        },
        new EngineStep("verdicts", CoreFacts.Tables, VerdictTables.Tables, version, tables => VerdictTables.Write(tables, rules, Core(tables)))
        {
            IsPartitioned = true,
            Shared = CoreFacts.Shared,
        },
        new EngineStep("rank bands", CoreFacts.Tables, [RankBandTables.Table], version, tables => RankBandTables.Write(tables, rules, Core(tables))),
        new EngineStep("child index", CoreFacts.Tables, [ChildIndexTables.Table], version, tables => ChildIndexTables.Write(tables, law, rules, Core(tables))),
        new EngineStep(
            "forecasts",
            ForecastTables.Reads,
            ForecastTables.Tables,
            $"{version} {typeof(PooledSettings).Module.ModuleVersionId}",
            tables => ForecastTables.Write(tables, rules, law.Targets, () => Core(tables.Whole)))
        {
            Slices = ForecastTables.Slices,
            Shared = CoreFacts.ReportingProvinces,
        },
        new EngineStep("peers", PeerTables.Reads, PeerTables.Tables, $"{version} {typeof(MenuBuilder).Module.ModuleVersionId}", tables => PeerTables.Write(tables, rules, Core(tables))),
        new EngineStep("funnels", FunnelTables.Reads, [FunnelTables.Table], $"{version} {hashOf([FunnelTables.LimitsFolder])}", FunnelTables.Write)
        {
            Slices = FunnelTables.Slices,
        },
    ];

    /// <summary>Says what hangs on each finding of the checks.</summary>
    public IssueWeigher Weigher() => new(IssueStakes.Reads, version, (tables, findings) => IssueStakes.Of(tables, findings, rules, Core(tables)));

    // All read the same facts, and those of the nation fill some hundred megabytes.
    private CoreFacts Core(EngineTables tables)
    {
        if (!tables.IsWhole)
            return CoreFacts.Read(tables);
        lock (gate)
            return whole ??= CoreFacts.Read(tables);
    }
}
