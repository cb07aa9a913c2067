using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>The public tables of a build, and what each holds; rows are read once, when first asked for.</summary>
internal sealed class PublicTables(DuckDbSession session, IEnumerable<Model> models)
{
    // Changes whenever the same rows would be hashed or written in another way.
    private const string Writing = "1";

    /// <summary>Tables that stay out of the analysts' database and of Parquet: rows as received.</summary>
    private static readonly string[] OnlyInside = ["source_row"];

    private readonly Dictionary<string, TableContent> contents = new(StringComparer.Ordinal);

    /// <summary>All tables, by name.</summary>
    public IReadOnlyList<PublicTable> All { get; } = [.. models.Where(model => model.Layer == Layer.Marts).Select(PublicTable.Of)];

    /// <summary>Tables for everyone.</summary>
    public IReadOnlyList<PublicTable> ForAnalysts => [.. All.Where(table => !OnlyInside.Contains(table.Name))];

    /// <summary>Tables for the program alone.</summary>
    public IReadOnlyList<PublicTable> Inside => [.. All.Where(table => OnlyInside.Contains(table.Name))];

    /// <summary>The way of hashing and writing: contents and files of snapshots compare only where it is the same.</summary>
    public string Layout { get; } = $"{Writing} {session.Scalar<string>("select version()")}";

    /// <summary>What a table holds; to be asked for once the table stands.</summary>
    public TableContent ContentOf(PublicTable table)
    {
        if (!contents.TryGetValue(table.Name, out var content))
            contents[table.Name] = content = table.ContentIn(session);
        return content;
    }
}
