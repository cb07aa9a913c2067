using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Dictionary;

/// <summary>Answers what the tables and columns of a publication mean.</summary>
public sealed class DictionaryQueries
{
    private readonly MartsConnection _connection;

    internal DictionaryQueries(MartsConnection connection) => _connection = connection;

    /// <summary>All public tables, by name; empty in a publication from before the dictionary was published.</summary>
    public IReadOnlyList<PublishedTable> Tables()
    {
        if (!_connection.Has("dictionary_table"))
            return [];
        var columns = _connection.Query(
            """
            select table_name, column_name, column_type, meaning_vi, meaning_en, unit_vi, unit_en, null_vi, null_en
            from marts.dictionary_column order by table_name, column_no
            """,
            row => (Table: row.Text(0), Column: new PublishedColumn(
                row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8))))
            .ToLookup(row => row.Table, row => row.Column);
        return _connection.Query(
            "select table_name, description_vi, description_en, grain_vi, grain_en, key_columns, reads, read_by from marts.dictionary_table order by table_name",
            row => new PublishedTable(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.Text(6), row.TextOrNull(7), [.. columns[row.Text(0)]]));
    }
}
