using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChildAnalytics.Domain.Publishing;

/// <summary>One line of the publication log, <c>snapshots/publications.jsonl</c>: a JSON object in snake case.</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="SnapshotId">The snapshot pointed to, or removed.</param>
/// <param name="PreviousId">The snapshot served before; null for the first.</param>
/// <param name="Action"><c>publish</c>, <c>rollback</c> or <c>prune</c>.</param>
/// <param name="By">Name of the account that ran the command.</param>
/// <param name="Reason">Reason given; null where none was.</param>
/// <param name="ManifestSha256">Of the manifest as it was then; null for <c>prune</c>.</param>
public sealed record PublicationEntry(
    DateTimeOffset At,
    string SnapshotId,
    string? PreviousId,
    string Action,
    string By,
    string? Reason,
    string? ManifestSha256)
{
    /// <summary>A new snapshot, or an old one built again from the same inputs, is served.</summary>
    public const string Publish = "publish";

    /// <summary>An older snapshot is served again.</summary>
    public const string Rollback = "rollback";

    /// <summary>Retention removed a snapshot.</summary>
    public const string Prune = "prune";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a line; null for one that a crash left half written.</summary>
    public static PublicationEntry? TryParse(string line)
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

    /// <summary>Publications and rollbacks that readers saw, newest first: the chain of predecessors from the snapshot served back to the first.</summary>
    /// <param name="entries">The log, oldest first. A line is written before the pointer is swapped, so a run stopped in between leaves a line that never took effect; it is left out.</param>
    /// <param name="currentId">The snapshot served; null where none is.</param>
    public static IReadOnlyList<PublicationEntry> InEffect(IReadOnlyList<PublicationEntry> entries, string? currentId)
    {
        var chain = new List<PublicationEntry>();
        var expected = currentId;
        foreach (var entry in entries.Reverse().Where(entry => entry.Action != Prune))
        {
            if (expected is null || entry.SnapshotId != expected)
                continue;
            chain.Add(entry);
            expected = entry.PreviousId;
        }

        return chain;
    }
}
