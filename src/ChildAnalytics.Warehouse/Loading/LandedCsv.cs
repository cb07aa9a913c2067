using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>How a csv file that we wrote ourselves is read: every option stated, nothing sniffed, so that a file never changes its meaning with its content.</summary>
internal static class LandedCsv
{
    /// <summary>Longest record, in bytes: a quarantined row carries the whole row as text and may pass DuckDB's default of 2,000,000.</summary>
    public const int MaximumLineBytes = 16 * 1024 * 1024;

    /// <summary>One thread reads a file from first to last line, so rows keep the order of the file and a quoted line break (the NSO table has 875) never falls between two readers.</summary>
    public const bool Parallel = false;

    /// <summary>A <c>read_csv</c> of files with these columns; all cells are text, an empty cell is null.</summary>
    public static string Relation(IEnumerable<string> paths, IEnumerable<string> columns)
    {
        var files = string.Join(", ", paths.Select(SqlText.Literal));
        var types = string.Join(", ", columns.Select(column => $"{SqlText.Literal(column)}: 'varchar'"));
        return $"""
            read_csv([{files}], columns = {'{'}{types}{'}'}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
            nullstr = '', allow_quoted_nulls = true, comment = '', encoding = 'utf-8', compression = 'none', ignore_errors = false, null_padding = false,
            strict_mode = true, max_line_size = {MaximumLineBytes}, parallel = {(Parallel ? "true" : "false")})
            """;
    }

    /// <summary>Column names in the first line of a file; empty where the file is empty.</summary>
    /// <remarks>Names under contract hold neither comma nor quote, so splitting is enough; anything else differs from the contract and is reported.</remarks>
    public static IReadOnlyList<string> Header(string path)
    {
        using var reader = new StreamReader(path);
        return reader.ReadLine()?.Split(',') ?? [];
    }
}
