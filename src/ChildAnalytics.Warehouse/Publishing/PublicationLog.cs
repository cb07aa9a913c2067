using System.Text.Encodings.Web;
using System.Text.Json;
using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What was made public when, by whom and why: <c>snapshots/publications.jsonl</c>, one JSON object a line, only ever added to.</summary>
/// <remarks>A line is written before the pointer is swapped, so a run that is stopped in between leaves a line that never took effect; <see cref="InEffect"/> leaves it out.</remarks>
public sealed class PublicationLog(DataFolder dataFolder)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(dataFolder.Snapshots, "publications.jsonl");

    /// <summary>All lines, oldest first; a line that a crash left half written is passed over. Empty before the first publication.</summary>
    public IReadOnlyList<PublicationEntry> Read() =>
        File.Exists(Path) ? [.. File.ReadLines(Path).Select(TryRead).OfType<PublicationEntry>()] : [];

    /// <summary>Publications and rollbacks that readers saw, newest first: the chain of predecessors from the snapshot served back to the first.</summary>
    /// <param name="currentId">The snapshot served; null where none is.</param>
    public IReadOnlyList<PublicationEntry> InEffect(string? currentId)
    {
        var chain = new List<PublicationEntry>();
        var expected = currentId;
        foreach (var entry in Read().Reverse().Where(entry => entry.Action != PublicationEntry.Prune))
        {
            if (expected is null || entry.SnapshotId != expected)
                continue;
            chain.Add(entry);
            expected = entry.PreviousId;
        }

        return chain;
    }

    /// <summary>Adds a line and waits until it is on the disk.</summary>
    internal void Add(PublicationEntry entry) => DurableFiles.AppendLine(Path, JsonSerializer.Serialize(entry, Options));

    private static PublicationEntry? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<PublicationEntry>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
