using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources;
using ChildAnalytics.Etl.Sources.Npm.UnitLists;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse.Loading;

namespace ChildAnalytics.Cli.Build;

/// <summary>Files on their way in.</summary>
internal static class Inputs
{
    // Beside a checkout, as the README of the project says; elsewhere by variable. Absent on a bare machine, where the demonstration goes without.
    private const string SharedVariable = "CHILDANALYTICS_SHARED";

    private static readonly string[] OfficialFiles =
        ["admin/raw_nso_BangChuyendoi_DVHC_moi_cu_khong_merge.csv", "stats/province_indicators_long.csv"];

    /// <summary>Ingests files or folders with every source the house knows.</summary>
    public static IReadOnlyList<IngestResult> Ingest(CommandRun run, LawLibrary law, IReadOnlyList<string> paths, string? dataset, CancellationToken cancellation)
    {
        var sources = KnownSources.All(new ReportLists(
            new KnownUnits(UnitListFiles.ReadKnownUnits()),
            law.Measures.ToDictionary(measure => measure.Id),
            DisaggregationList.Read(ProgramFolder.Warehouse))
        {
            Assessments = new AssessmentLists(
                RoundList.Read(ProgramFolder.Warehouse).ToDictionary(round => round.Key, round => new Period(round.Value)),
                // Items may change from version to version: an assessment may speak of any of them.
                law.RuleSets.GroupBy(rules => rules.Id).ToDictionary(rules => rules.Key, AssessableItems)),
        });
        try
        {
            return new Ingestion(run.Data, sources, run.Clock).Run(paths, dataset, cancellation);
        }
        finally
        {
            foreach (var source in sources.OfType<IDisposable>())
                source.Dispose();
        }
    }

    private static IReadOnlyDictionary<string, AssessableItem> AssessableItems(IEnumerable<RuleSet> versions) => versions
        .OrderByDescending(version => version.InForceFrom)
        .SelectMany(version => version.Criteria, (_, criterion) => criterion)
        .SelectMany(criterion => criterion.Items, (criterion, item) => (item.Id, Item: new AssessableItem(criterion.Id, item.Kind == ItemKind.YesNo, item.MaxPoints)))
        .DistinctBy(item => item.Id)
        .ToDictionary(item => item.Id, item => item.Item);

    /// <summary>The real reference files at hand: the unit lists that travel with the program, and official tables where the folder of shared data exists.</summary>
    public static IReadOnlyList<string> ReferenceFiles()
    {
        var shared = SharedFolder();
        return
        [
            .. UnitListFiles.Paths,
            .. shared is null ? [] : OfficialFiles.Select(file => Path.Combine(shared, file)).Where(File.Exists),
        ];
    }

    /// <summary>Official tables that are not at hand, by name; empty where all are.</summary>
    public static IReadOnlyList<string> MissingOfficialFiles()
    {
        var shared = SharedFolder();
        return [.. OfficialFiles.Where(file => shared is null || !File.Exists(Path.Combine(shared, file))).Select(file => Path.GetFileName(file))];
    }

    private static string? SharedFolder()
    {
        if (Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
