namespace ChildAnalytics.Warehouse.Tests;

/// <summary>All tables of a build, row by row, for comparing one build with another.</summary>
internal static class TableContents
{
    /// <summary>A hash of the sorted rows of every table and view that a build makes, by name; the identity of a snapshot is left out, which says when it was built.</summary>
    /// <remarks>Rows are hashed as text, so that the comparison does not rest on the hash the runner itself uses.</remarks>
    public static IReadOnlyDictionary<string, string> Of(WarehouseBuild build) => build.Query(
            """
            select schema_name || '.' || table_name from duckdb_tables() where database_name = current_database() and schema_name <> 'runner'
            union all
            select schema_name || '.' || view_name from duckdb_views() where database_name = current_database() and not internal
            """,
            row => row.GetString(0))
        .Where(table => table is not ("engine.snapshot" or "marts.snapshot"))
        .ToDictionary(
            table => table,
            table => build.Query($"select count(*) || ' ' || coalesce(md5(string_agg(each_row::varchar, chr(10) order by each_row::varchar)), '') from {table} as each_row", row => row.GetString(0))[0]);
}
