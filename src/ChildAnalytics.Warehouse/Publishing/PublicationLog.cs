using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What was made public when, by whom and why: <c>snapshots/publications.jsonl</c>, one JSON object a line, only ever added to.</summary>
public sealed class PublicationLog(DataFolder dataFolder)
{
    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(dataFolder.Snapshots, "publications.jsonl");

    /// <summary>All lines, oldest first; a line that a crash left half written is passed over. Empty before the first publication.</summary>
    public IReadOnlyList<PublicationEntry> Read() =>
        File.Exists(Path) ? [.. File.ReadLines(Path).Select(PublicationEntry.TryParse).OfType<PublicationEntry>()] : [];

    /// <summary>Publications and rollbacks that readers saw, newest first.</summary>
    /// <param name="currentId">The snapshot served; null where none is.</param>
    public IReadOnlyList<PublicationEntry> InEffect(string? currentId) => PublicationEntry.InEffect(Read(), currentId);

    /// <summary>Adds a line and waits until it is on the disk.</summary>
    internal void Add(PublicationEntry entry) => DurableFiles.AppendLine(Path, entry.ToLine());
}
