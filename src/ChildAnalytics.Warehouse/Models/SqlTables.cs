using System.Text.Json;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Which tables a select reads, as DuckDB's own parser sees it.</summary>
internal static class SqlTables
{
    /// <summary>Tables as written, <c>schema.table</c> or a bare name, without the names of the select's own steps (CTEs); by name.</summary>
    /// <returns>The tables, or why the text is not exactly one select.</returns>
    public static (IReadOnlyList<string> Tables, string? Error) ReadBy(DuckDbSession session, string sql)
    {
        using var tree = JsonDocument.Parse(session.Scalar<string>("select json_serialize_sql($1::varchar)::varchar", sql)!);
        var root = tree.RootElement;
        if (root.GetProperty("error").GetBoolean())
            return ([], root.GetProperty("error_message").GetString());
        if (root.GetProperty("statements").GetArrayLength() != 1)
            return ([], $"{root.GetProperty("statements").GetArrayLength()} statements");
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        var steps = new HashSet<string>(StringComparer.Ordinal);
        Walk(root, tables, steps);
        return ([.. tables.Where(table => !steps.Contains(table))], null);
    }

    private static void Walk(JsonElement node, SortedSet<string> tables, HashSet<string> steps)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Walk(item, tables, steps);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("BASE_TABLE"))
        {
            var schema = node.GetProperty("schema_name").GetString();
            var table = node.GetProperty("table_name").GetString()!;
            tables.Add(string.IsNullOrEmpty(schema) ? table : $"{schema}.{table}");
        }

        if (node.TryGetProperty("cte_map", out var map))
        {
            foreach (var entry in map.GetProperty("map").EnumerateArray())
                steps.Add(entry.GetProperty("key").GetString()!);
        }

        foreach (var property in node.EnumerateObject())
            Walk(property.Value, tables, steps);
    }
}
