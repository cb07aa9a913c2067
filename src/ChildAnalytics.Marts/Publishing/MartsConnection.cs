using System.Data.Common;

namespace ChildAnalytics.Marts.Publishing;

/// <summary>One reader's connection to one publication. Cheap to open; not safe for two threads at once.</summary>
public sealed class MartsConnection(DbConnection connection) : IDisposable
{
    /// <summary>Rows of a fixed statement, in its order. Values travel as parameters <c>$name</c>, never inside the text.</summary>
    /// <param name="sql">Statement over schema <c>marts</c>.</param>
    /// <param name="read">Turns one row into a record; columns by their position in the statement.</param>
    /// <param name="parameters">Name without <c>$</c>, and value; null is SQL null.</param>
    internal List<T> Query<T>(string sql, Func<RowReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var row = new RowReader(reader);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(row));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
