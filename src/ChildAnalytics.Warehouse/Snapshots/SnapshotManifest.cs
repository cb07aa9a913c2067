using System.Text.Encodings.Web;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Publishing;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>What a snapshot holds and what it was made from; <c>manifest.json</c> in snake case.</summary>
/// <param name="SnapshotId"><c>2026-11-22-1a2b3c</c>: as-of date and content.</param>
/// <param name="AsOf">The day the snapshot speaks of.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="InputsSha256">Hash over the landed files and the seed tables.</param>
/// <param name="CodeVersion">Version of the program and hash of its models, checks and macros.</param>
/// <param name="RuleSets">Rule sets communes were judged by.</param>
/// <param name="IsSynthetic">True where any input is simulated.</param>
/// <param name="LabelVi">Words every page and export of it carries; null where all data are real.</param>
/// <param name="LabelEn">The same in English.</param>
/// <param name="Inputs">The landed files.</param>
/// <param name="Tables">Rows per public table.</param>
/// <param name="Files">All other files of the snapshot, by path.</param>
public sealed record SnapshotManifest(
    string SnapshotId,
    DateOnly AsOf,
    DateTimeOffset BuiltAt,
    string InputsSha256,
    string CodeVersion,
    IReadOnlyList<string> RuleSets,
    bool IsSynthetic,
    string? LabelVi,
    string? LabelEn,
    IReadOnlyList<SnapshotInput> Inputs,
    IReadOnlyDictionary<string, long> Tables,
    IReadOnlyList<SnapshotFile> Files)
{
    /// <summary>Checksum of each group of law files it was built by: <c>rubrics/QD06-2019</c>, <c>targets</c>, <c>settings</c> …; empty in snapshots of versions that did not record it.</summary>
    public IReadOnlyDictionary<string, string> Law { get; init; } = new Dictionary<string, string>();

    /// <summary>What differs from the snapshot served before it was first published; null for the first snapshot of a data folder.</summary>
    public SnapshotComparison? Comparison { get; init; }

    /// <summary>Who published it first, when and why; null in snapshots of versions that did not record it.</summary>
    public PublicationAct? Publication { get; init; }

    /// <summary>The way rows were hashed and files written; contents and files of two snapshots compare only where it is the same. Null in snapshots of versions that did not record it.</summary>
    public string? Layout { get; init; }

    /// <summary>What each public table holds, as hashes; empty in snapshots of versions that did not record it.</summary>
    public IReadOnlyDictionary<string, TableContent> Contents { get; init; } = new Dictionary<string, TableContent>();

    /// <summary>Snapshots, oldest first, whose databases were changed one after another into those of this one: bytes of rows they no longer state may remain in them. Empty where they were written from nothing.</summary>
    public IReadOnlyList<string> BuiltOn { get; init; } = [];

    /// <summary>Name of the file in the snapshot folder.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        // A file on disk, never put into a page: Vietnamese letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the manifest of a snapshot folder.</summary>
    /// <exception cref="FileNotFoundException">The folder holds none.</exception>
    /// <exception cref="FaultException">CA1325: it is damaged.</exception>
    public static SnapshotManifest Read(string snapshotFolder)
    {
        var path = Path.Combine(snapshotFolder, FileName);
        try
        {
            return JsonSerializer.Deserialize<SnapshotManifest>(File.ReadAllText(path), Options) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new FaultException([PublicationFaults.ManifestUnreadable(path, fault.Message)]);
        }
    }

    /// <summary>Writes the manifest into a snapshot folder.</summary>
    public void Write(string snapshotFolder) =>
        File.WriteAllText(Path.Combine(snapshotFolder, FileName), JsonSerializer.Serialize(this, Options) + "\n");
}

/// <summary>One landed file a snapshot was made from.</summary>
/// <param name="SourceId">First 12 hex digits of <paramref name="Sha256"/>.</param>
/// <param name="FileName">Name as the sender gave it.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Dataset">Which dataset it belongs to.</param>
/// <param name="IsSynthetic">True where it is labelled as simulated.</param>
public sealed record SnapshotInput(string SourceId, string FileName, string Sha256, string Dataset, bool IsSynthetic);

/// <summary>One file of a snapshot.</summary>
/// <param name="Path">Path in the snapshot folder, with forward slashes.</param>
/// <param name="Rows">Rows in it; of a database, of all its tables together.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record SnapshotFile(string Path, long Rows, string Sha256);
