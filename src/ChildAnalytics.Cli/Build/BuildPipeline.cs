using System.Reflection;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Models;
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
        using var build = WarehouseBuild.Start(run.Data, ProgramFolder.Warehouse, asOf, run.Clock, new Steps(run.Terminal));
        build.LoadRaw();
        LawTables.Write(build, law, asOf);
        build.RunModels(Layer.Staging);
        build.RunModels(Layer.Core);
        var core = CoreFacts.Read(build);
        ClassTables.Write(build, rules, core);
        ClassSpanTables.Write(build, rules);
        RatingTables.Write(build, rules, core);
        VerdictTables.Write(build, rules, core);
        var progress = TargetTables.Write(build, rules.Measures, law.Targets, core);
        ForecastTables.Write(build, rules, law.Targets, core, progress);
        FunnelTables.Write(build);
        build.RunModels(Layer.Marts);
        var issues = build.RunChecks(IssueStakes.Of(build, rules, core));
        if (!publish || issues.Any(issue => issue.Severity == "stop"))
            return (issues, null);
        return (issues, build.Publish(CodeVersion, [.. rules.RuleSets.Select(set => set.Id)], reason));
    }

    private static string CodeVersion { get; } =
        typeof(BuildPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unversioned";

    private sealed class Steps(Terminal terminal) : IProgress<ModelRun>
    {
        // Short steps are noise to a person; the log of a slow build names what was slow.
        private static readonly TimeSpan WorthALine = TimeSpan.FromSeconds(0.5);

        public void Report(ModelRun value)
        {
            if (value.Elapsed >= WorthALine)
                terminal.Step(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Name}: {value.Elapsed.TotalSeconds:0.0} s"), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Name}: {value.Elapsed.TotalSeconds:0.0} s"));
        }
    }
}
