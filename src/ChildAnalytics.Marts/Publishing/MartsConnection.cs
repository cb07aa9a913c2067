using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;

namespace ChildAnalytics.Marts.Publishing;

/// <summary>One reader's connection to one publication. Cheap to open; not safe for two threads at once.</summary>
internal sealed class MartsConnection(DuckDbSession session) : IDisposable
{
    /// <summary>Rows of a fixed statement, in its order. Values travel as parameters <c>$name</c>, never inside the text.</summary>
    /// <param name="sql">Statement over schema <c>marts</c>.</param>
    /// <param name="read">Turns one row into a record; columns by their position in the statement.</param>
    /// <param name="parameters">Name without <c>$</c>, and value; null is SQL null.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<RowReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var bound = new object?[parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
            bound[index] = new DuckDBParameter(parameters[index].Name, parameters[index].Value ?? DBNull.Value);
        return session.Query(sql, reader => read(new RowReader(reader)), bound);
    }

    /// <summary>Whether the publication holds a public table; one from before the table was invented does not.</summary>
    public bool Has(string table) => Query(
        "select 1 from duckdb_tables() where schema_name = 'marts' and table_name = $name", row => row.Whole(0), ("name", table)).Count > 0;

    public void Dispose() => session.Dispose();
}
