using System.Globalization;
using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Sorts the rows of long reports by set: what is plainly right is written as Parquet, the rest is handed back. May be used by several threads.</summary>
/// <remarks>"Plainly right" is narrower than "right", so no rule is stated twice: <c>doubtful_row.sql</c> beside this file says what it takes.</remarks>
public sealed class BulkReports : IDisposable
{
    /// <summary>Longest line, in bytes; a longer one makes the file one for reading row by row.</summary>
    private const int MaximumLineBytes = 1024 * 1024;

    /// <summary>The raw table that accepted rows go to.</summary>
    public const string Table = "year_set";

    // Rows are judged by these, whether the file has them or not.
    private static readonly string[] CellColumns = ["unit_code", "measure_id", "numerator", "denominator", "value", "note", "disaggregation"];

    private static readonly string DoubtfulRows = ReadSql();

    // Files are read beside each other, one thread each: sharing out a file of a megabyte costs more than it saves.
    private readonly DuckDbDatabase database = DuckDbDatabase.InMemory(new DuckDbSettings { Threads = 1 });

    /// <summary>Takes the lists rows are held against.</summary>
    /// <param name="units">Every state of every unit.</param>
    /// <param name="measures">Every measure.</param>
    /// <param name="disaggregations">Ids of all disaggregations, <c>all</c> included.</param>
    public BulkReports(IEnumerable<BulkUnit> units, IEnumerable<BulkMeasure> measures, IEnumerable<string> disaggregations)
    {
        using var session = database.Connect();
        session.Execute("create table known_unit (code varchar, valid_from date, valid_to date)");
        session.Append("main", "known_unit", units, (row, unit) =>
            row.AppendValue(unit.Code).AppendValue(unit.ValidFrom).AppendValue(unit.ValidTo ?? DateOnly.MaxValue));
        session.Execute("create table known_measure (measure_id varchar, unit varchar, ratio_base double)");
        session.Append("main", "known_measure", measures, (row, measure) =>
            row.AppendValue(measure.Id).AppendValue(measure.Unit).AppendValue(measure.RatioBase));
        session.Execute("create table known_disaggregation (disaggregation varchar)");
        session.Append("main", "known_disaggregation", disaggregations, (row, id) => row.AppendValue(id));
    }

    /// <summary>Sorts the rows of one file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="origin">What holds for all its rows.</param>
    /// <param name="parquetPath">Written with the accepted rows in the columns of <c>raw.year_set</c>; not written where there are none.</param>
    /// <returns>Null where the file is no such table, for instance where a record has more or fewer cells than the headings; nothing is written then.</returns>
    /// <exception cref="IOException">The Parquet file cannot be written.</exception>
    public BulkOutcome? Sort(BulkTable table, BulkOrigin origin, string parquetPath)
    {
        using var session = database.Connect();
        try
        {
            session.Execute($"create temp table line as {Lines(table)}");
        }
        catch (DuckDBException)
        {
            return null;
        }

        // A line that the reader passed over would be lost without a word.
        if (session.Scalar<long>("select count(*) from line") != table.Records)
            return null;
        session.Execute($"create temp table doubtful as {DoubtfulRows}", origin.PeriodLastDay);
        var cells = Enumerable.Range(0, table.Columns.Count).Select(position => NameOf(table, position)).ToArray();
        var doubtful = session.Query(
            $"select row_number, first_row, {string.Join(", ", cells)} from doubtful inner join line using (row_number) order by row_number",
            row => new DoubtfulRow(
                (int)row.GetInt64(0),
                [.. Enumerable.Range(2, cells.Length).Select(column => row.IsDBNull(column) ? "" : row.GetString(column))],
                (int)row.GetInt64(1)));
        var accepted = table.Records - doubtful.Count;
        if (accepted > 0)
            Write(session, origin, parquetPath, doubtful.Count > 0);
        return new BulkOutcome(accepted, doubtful);
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private static void Write(DuckDbSession session, BulkOrigin origin, string parquetPath, bool hasDoubtful)
    {
        try
        {
            session.Execute(
                $"""
                copy (
                  select {SqlText.Literal(origin.SourceId)} as source_id, row_number::integer as row_number, {SqlText.Literal(origin.Period)} as period,
                    {SqlText.Literal(Day(origin.SentOn))} as sent_on, unit_code, measure_id,
                    coalesce(disaggregation, 'all') as disaggregation, numerator, denominator,
                    case value when 'Có' then '1' when 'Không' then '0' else replace(value, ',', '.') end as value,
                    note
                  from line
                  {(hasDoubtful ? "anti join doubtful using (row_number)" : "")}
                ) to {SqlText.Literal(parquetPath)} (format parquet, compression snappy, parquet_version v2)
                """);
        }
        catch (DuckDBException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    // Every option is stated and nothing is sniffed, the line end apart: DuckDB 1.5.6 reads no row at all where CR and LF are stated in strict mode
    // (test LineEnd_OfEitherKind_GivesTheSameRows). One thread keeps records in the order of their lines.
    private static string Lines(BulkTable table)
    {
        var types = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(position => $"{SqlText.Literal(NameOf(table, position))}: 'varchar'"));
        var missing = string.Concat(CellColumns.Where(column => !table.Columns.Contains(column)).Select(column => $", null::varchar as {column}"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            select {table.HeadingLine} + row_number() over () as row_number, *{missing}
            from read_csv({SqlText.Literal(table.Path)}, columns = {'{'}{types}{'}'}, auto_detect = false, header = false, skip = {table.HeadingLine},
              delim = '{table.Separator}', quote = '', escape = '', nullstr = '', comment = '',
              encoding = 'utf-8', compression = 'none', ignore_errors = false, null_padding = false, strict_mode = true, max_line_size = {MaximumLineBytes}, parallel = false)
            """);
    }

    private static string NameOf(BulkTable table, int position) =>
        table.Columns[position] ?? string.Create(CultureInfo.InvariantCulture, $"unused_{position}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ReadSql()
    {
        using var stream = typeof(BulkReports).Assembly.GetManifestResourceStream("doubtful_row.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
