using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Tables;

/// <summary>A table that exists before any model runs: schema <c>raw</c>, <c>seed</c> or <c>engine</c>.</summary>
/// <param name="Schema">Its schema, which is the name of its folder.</param>
/// <param name="Name">Its name, which is the name of its file.</param>
/// <param name="Description">Its columns and meaning.</param>
public sealed record TableContract(string Schema, string Name, TableDescription Description)
{
    /// <summary>Folders of <c>warehouse/models</c> that hold contracts without SQL.</summary>
    public static IReadOnlyList<string> Schemas { get; } = ["raw", "seed", "engine"];

    /// <summary><c>schema.table</c>.</summary>
    public string FullName => $"{Schema}.{Name}";

    /// <summary>Reads all contracts below a models folder, by schema and name.</summary>
    public static IReadOnlyList<TableContract> ReadAll(string modelsFolder) =>
    [
        .. from schema in Schemas
           let folder = Path.Combine(modelsFolder, schema)
           where Directory.Exists(folder)
           from file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
           select new TableContract(schema, Path.GetFileNameWithoutExtension(file), TableDescription.Read(file)),
    ];

    /// <summary>The statement that makes the empty table, in place of one with other columns.</summary>
    internal string Definition =>
        $"create or replace table {FullName} ({string.Join(", ", Description.Columns.Select(column => $"{SqlText.Identifier(column.Name)} {column.Type}"))})";
}
