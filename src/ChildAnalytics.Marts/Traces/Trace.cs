using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Why a commune has its points and its verdict, walked from the verdict to the cells of the files: one document, described field by field in <c>src/docs/trace.md</c>.</summary>
/// <param name="Snapshot">The publication it was read from; nothing else was read.</param>
/// <param name="Asked">The unit asked about, and how it was chosen.</param>
/// <param name="Commune">The unit that is judged: the one asked about, or the one it went on into.</param>
/// <param name="Period">Monitoring year.</param>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Settings">Answers to the open questions of the law that scoring uses, by id.</param>
/// <param name="Rating">Total and verdict.</param>
/// <param name="Criteria">The criteria asked for, in the document's order.</param>
/// <param name="Files">Receipt of every file behind the figures, by id.</param>
public sealed record Trace(
    TracedSnapshot Snapshot,
    AskedUnit Asked,
    TracedUnit Commune,
    string Period,
    TracedRuleSet RuleSet,
    IReadOnlyList<TracedSetting> Settings,
    TracedRating Rating,
    IReadOnlyList<TracedCriterion> Criteria,
    IReadOnlyList<TracedFile> Files)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        // A file of its own, never put into a page: Vietnamese letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name and version of the form; a field may be added under the same name, never renamed.</summary>
    public string Form { get; } = "childanalytics-trace-1";

    /// <summary>The document as JSON in snake case: missing is null, moments are UTC, numbers have all their digits.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>The receipt of a file of this document; null where it names none or one that is not known here.</summary>
    public TracedFile? File(string? sourceId) => Files.FirstOrDefault(file => file.SourceId == sourceId);
}

/// <summary>The publication read.</summary>
/// <param name="SnapshotId">Its id.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="AsOf">The day it speaks of: law, units and reports known by then.</param>
/// <param name="EngineVersion">Version of program and SQL.</param>
/// <param name="IsSynthetic">True where figures are simulated.</param>
public sealed record TracedSnapshot(string SnapshotId, DateTime BuiltAt, DateOnly AsOf, string EngineVersion, bool IsSynthetic);
