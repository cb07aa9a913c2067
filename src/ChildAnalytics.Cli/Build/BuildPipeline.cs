using System.Reflection;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Build;

/// <summary>The line from landed files to a publication, each step in its order.</summary>
internal static class BuildPipeline
{
    /// <summary>Builds, checks and, where asked and nothing stops it, publishes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="law">Law and targets.</param>
    /// <param name="asOf">The day the build speaks of.</param>
    /// <param name="publish">Whether to publish.</param>
    /// <param name="reason">Why so much changes, where the rules of publication ask for it; null where nobody said.</param>
    /// <returns>The issues found, and the snapshot where one was published.</returns>
    public static (IReadOnlyList<DataIssue> Issues, SnapshotManifest? Snapshot) Run(CommandRun run, LawLibrary law, DateOnly asOf, bool publish, string? reason = null)
    {
        var rules = RatingRules.From(law, asOf);
        if (rules.RuleSets.Count == 0)
            throw new FaultException([CliFaults.NoLawOn(asOf, law.RuleSets.Min(set => (DateOnly?)set.InForceFrom))]);
        var log = new BuildLog(run.Terminal);
        using var build = WarehouseBuild.Start(run.Data, ProgramFolder.Warehouse, asOf, run.Clock, log);
        var issues = Build(build, law, rules, asOf);
        log.Close();
        if (!publish || issues.Any(issue => issue.Severity == "stop"))
            return (issues, null);
        return (issues, build.Publish(CodeVersion, [.. rules.RuleSets.Select(set => set.Id)], reason));
    }

    /// <summary>All that comes before publication: landed files, law, models, engines, checks.</summary>
    /// <param name="build">A build that has just started.</param>
    /// <param name="law">Law and targets, read from the warehouse folder of the build.</param>
    /// <param name="rules">The law on the day of the build.</param>
    /// <param name="asOf">The day the build speaks of.</param>
    /// <returns>The issues that stand.</returns>
    public static IReadOnlyList<DataIssue> Build(WarehouseBuild build, LawLibrary law, RatingRules rules, DateOnly asOf)
    {
        build.LoadRaw();
        LawTables.Write(build, law, asOf);
        var engines = new BuildEngines(law, rules, build.HashOf);
        build.Run(engines.Steps());
        return build.RunChecks(engines.Weigher());
    }

    private static string CodeVersion { get; } =
        typeof(BuildPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unversioned";
}
