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

    public void Dispose() => session.Dispose();
}
