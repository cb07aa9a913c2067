using System.Data.Common;
using System.Globalization;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Marts;

/// <summary>One query of an analyst against a published snapshot: read-only, shut off from files, network and settings.</summary>
public static class AnalystQuery
{
    // Enough for a national table on a small server; a query that needs more ends with DuckDB's own message.
    private const long MemoryBytes = 1L << 30;

    /// <summary>Runs <paramref name="sql"/> on the analysts' database of a snapshot folder and hands each row to <paramref name="write"/>.</summary>
    /// <param name="snapshotFolder">Folder of the snapshot.</param>
    /// <param name="sql">One query.</param>
    /// <param name="begin">Told the column names before the first row.</param>
    /// <param name="write">Told the values of each row, in order; null is missing.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="AnalystQueryException">The text is no query, or asks for what analysts may not do.</exception>
    /// <exception cref="DbException">DuckDB refuses the query; the message says why.</exception>
    /// <exception cref="FileNotFoundException">The snapshot has no analysts' database.</exception>
    public static long Run(string snapshotFolder, string sql, Action<IReadOnlyList<string>> begin, Action<IReadOnlyList<object?>> write, CancellationToken cancellation)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(Path.Combine(snapshotFolder, "analyst.duckdb"), new DuckDbSettings { MemoryLimitBytes = MemoryBytes });
        using var session = database.Connect(cancellation);
        return session.Read(sql, reader =>
        {
            begin([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
            var rows = 0L;
            var values = new object?[reader.FieldCount];
            while (reader.Read())
            {
                for (var column = 0; column < values.Length; column++)
                    values[column] = reader.IsDBNull(column) ? null : Plain(reader, column);
                write(values);
                rows++;
            }

            return rows;
        });
    }

    // Lists, structs and blobs have no one text form; the analyst chooses it in the query.
    private static object Plain(DbDataReader reader, int column)
    {
        var type = reader.GetFieldType(column);
        if (type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeSpan)
            || type == typeof(TimeOnly) || type == typeof(DateTimeOffset) || type == typeof(Guid) || type == typeof(System.Numerics.BigInteger))
            return reader.GetValue(column);
        throw new AnalystQueryException($"Column {reader.GetName(column)} is of type {reader.GetDataTypeName(column)}. Write to_json({reader.GetName(column)}) or cast it to varchar.");
    }

    /// <summary>A value as text that any program reads: decimal point, ISO dates, true and false; empty for missing.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
