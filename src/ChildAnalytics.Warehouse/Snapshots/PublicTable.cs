using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>A public table as snapshots hold it: rows in the order of provinces, then of the key; its parts are the provinces, or the whole where it names none.</summary>
/// <param name="Name">Name without schema.</param>
/// <param name="Key">Columns that are unique together; empty where rows have no key.</param>
/// <param name="IsByProvince">Whether it has a <c>province_code</c>.</param>
internal sealed record PublicTable(string Name, IReadOnlyList<string> Key, bool IsByProvince)
{
    private const string PartColumn = "province_code";

    /// <summary>The part of rows without a province: the name readers of Hive partitions know for them.</summary>
    private const string NoProvince = "__HIVE_DEFAULT_PARTITION__";

    public static PublicTable Of(Model model) => new(model.Name, model.Description.Key, model.Description.Columns.Any(column => column.Name == PartColumn));

    public string FullName => $"marts.{Name}";

    /// <summary>Columns that rows stand in order of, ready for SQL.</summary>
    public string Order => Key.Count == 0 ? "all" : string.Join(", ", (IsByProvince ? Key.Prepend(PartColumn) : Key).Select(SqlText.Identifier));

    /// <summary>The condition that a row belongs to one of the parts; false where there are none.</summary>
    public static string IsIn(IEnumerable<string> parts)
    {
        var either = parts.Select(part => part == NoProvince ? $"{PartColumn} is null" : $"{PartColumn} = {SqlText.Literal(part)}").ToArray();
        return either.Length == 0 ? "false" : $"({string.Join(" or ", either)})";
    }

    /// <summary>Path of the Parquet file of a part, in the snapshot folder.</summary>
    public string FileOf(string part) => IsByProvince ? $"parquet/{Name}/{PartColumn}={part}/part-0.parquet" : $"parquet/{Name}.parquet";

    /// <summary>What the table holds now, read from its rows.</summary>
    public TableContent ContentIn(DuckDbSession session)
    {
        var part = IsByProvince ? $"coalesce({PartColumn}, {SqlText.Literal(NoProvince)})" : "''";
        var parts = session.Query(
            $"select {part}, count(*) || ' ' || coalesce(sum(hash(each_row)::hugeint), 0) from {FullName} as each_row{(IsByProvince ? " group by 1" : "")}",
            row => (Part: row.GetString(0), Content: row.GetString(1)));
        // A reader of the folder finds the columns of a table that happens to be empty.
        if (parts.Count == 0)
            parts = [(NoProvince, "0 0")];
        var columns = session.Scalar<string>(
            "select string_agg(column_name || ' ' || data_type, ', ' order by column_index) from duckdb_columns() where database_name = current_database() and schema_name = 'marts' and table_name = $1",
            Name);
        return new TableContent($"{columns} by {Order}", new SortedDictionary<string, string>(parts.ToDictionary(row => row.Part, row => row.Content), StringComparer.Ordinal));
    }
}
