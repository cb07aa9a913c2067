using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>The engines as steps of a build: scores province by province, forecasts over the nation.</summary>
/// <param name="law">Law and targets.</param>
/// <param name="rules">The law on the day of the build.</param>
/// <param name="lawHash">Changes with any file of <see cref="LawFolders"/>.</param>
internal sealed class BuildEngines(LawLibrary law, RatingRules rules, string lawHash)
{
    private readonly Lock gate = new();
    private CoreFacts? whole;

    /// <summary>Folders below <c>warehouse</c> that the engines read through <see cref="LawLibrary"/>.</summary>
    public static string[] LawFolders { get; } = ["measures", "targets", "rubrics", "settings", "classes"];

    /// <summary>Both steps. Scores depend on the day; forecasts do not.</summary>
    public IReadOnlyList<EngineStep> Steps() =>
    [
        new EngineStep(
            "scores",
            CoreFacts.Tables,
            [ClassTables.Table, RatingTables.ScoreTable, RatingTables.RatingTable, TargetTables.Table],
            $"{Version(typeof(RatingEngine))} {rules.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture)}",
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
        new EngineStep(
            "forecasts",
            CoreFacts.Tables,
            ForecastTables.Tables,
            Version(typeof(RatingEngine), typeof(PooledSettings)),
            tables => ForecastTables.Write(tables, rules.Measures, law.Targets, Core(tables))),
    ];

    // Every build of an assembly has an id of its own; equal sources give equal ids.
    private string Version(params Type[] engines) =>
        string.Join(' ', engines.Append(typeof(Measure)).Append(typeof(LawLibrary)).Append(typeof(BuildEngines)).Select(type => type.Module.ModuleVersionId.ToString()).Prepend(lawHash));

    // Both steps read the same facts, and those of the nation fill some hundred megabytes.
    private CoreFacts Core(EngineTables tables)
    {
        if (!tables.IsWhole)
            return CoreFacts.Read(tables);
        lock (gate)
            return whole ??= CoreFacts.Read(tables);
    }
}
