using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Warehouse.Loading;

namespace ChildAnalytics.Etl.Sources.Reports.YearSet;

/// <summary>Dataset <c>year_set</c>: form "Biểu 02-TE", too long to be read row by row. Rows that are plainly right are sorted out by set; only the others are looked at one by one.</summary>
/// <remarks>Both ways end in the same rules: what is not plainly right is judged by the code that judges form "Biểu 01-TE".</remarks>
/// <param name="lists">What rows may speak of.</param>
public sealed class YearSetSource(ReportLists lists) : IBulkSource, IDisposable
{
    private readonly Lazy<BulkReports> bulk = new(() => new BulkReports(
        lists.Units.All.Select(unit => new BulkUnit(unit.Code, unit.ValidFrom, unit.ValidTo)),
        lists.Measures.Values.Select(measure => new BulkMeasure(measure.Id, measure.Unit.Name(), (double?)measure.Unit.RatioBase())),
        lists.Disaggregations));

    /// <inheritdoc/>
    public string Dataset => "year_set";

    /// <inheritdoc/>
    public bool Recognises(InputFile file) =>
        file.Kind == FileKind.Text && file.Opening.Split('\n').Any(line => Wording.Same(line.TrimEnd('\r', YearSetForm.Separator), YearSetForm.Title));

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        using var rows = FormRowsOf(file).GetEnumerator();
        var (top, sorted) = ReadTop(file, rows, receivedOn);
        while (rows.MoveNext())
            sorted.Add(rows.Current);
        return Content(file, top, sorted, written: 0);
    }

    /// <inheritdoc/>
    public FileContent? ReadInBulk(InputFile file, string storedPath, string folder, DateOnly receivedOn)
    {
        if (PlainTable.LinesOf(file.Content.Span) is not { } lines)
            return null;
        ReportTop top;
        ReportRows sorted;
        using (var rows = FormRowsOf(file).GetEnumerator())
            (top, sorted) = ReadTop(file, rows, receivedOn);
        var width = PlainTable.WidthOf(file.Content.Span, top.HeadingRow, YearSetForm.Separator);
        var columns = Enum.GetValues<ReportColumn>()
            .Where(column => top.Columns.Position((int)column) >= 0)
            .ToDictionary(column => top.Columns.Position((int)column), NameOf);
        var table = new BulkTable(storedPath, YearSetForm.Separator, top.HeadingRow, lines - top.HeadingRow, [.. Enumerable.Range(0, width).Select(columns.GetValueOrDefault)]);
        var origin = new BulkOrigin(file.SourceId, top.Preamble.Period.ToString(), top.Preamble.Period.LastDay, top.Preamble.SentOn);
        var path = Path.Combine(folder, BulkReports.Table + ".parquet");
        if (bulk.Value.Sort(table, origin, path) is not { } outcome)
            return null;
        // Keys were compared as written; with white space around one, the comparison is for the reader of rows.
        if (outcome.Doubtful.Any(row => KeyCells(row.Cells, top.Columns).Any(cell => cell != cell.Trim())))
        {
            File.Delete(path);
            return null;
        }

        foreach (var row in outcome.Doubtful)
            sorted.Add(new FormRow(row.Number, [.. row.Cells.Select(cell => new FormCell(cell))]), row.FirstRow);
        return Content(file, top, sorted, outcome.Accepted);
    }

    /// <summary>Frees the database that sorts rows.</summary>
    public void Dispose()
    {
        if (bulk.IsValueCreated)
            bulk.Value.Dispose();
    }

    private static IEnumerable<string> KeyCells(IReadOnlyList<string> cells, ColumnMap columns) =>
        from column in (ReportColumn[])[ReportColumn.UnitCode, ReportColumn.MeasureId, ReportColumn.Disaggregation]
        let position = columns.Position((int)column)
        where position >= 0
        select cells[position];

    private static FileContent Content(InputFile file, ReportTop top, ReportRows sorted, long written)
    {
        if (sorted.Count + written == 0)
            throw new FaultException([FileFaults.NoRows(file, sheet: null)]);
        return sorted.Content() with
        {
            Written = written == 0 ? null : (BulkReports.Table, (int)written),
            FigureColumns = top.Figures(isSpreadsheet: false),
        };
    }

    private (ReportTop Top, ReportRows Rows) ReadTop(InputFile file, IEnumerator<FormRow> rows, DateOnly receivedOn)
    {
        var place = new FaultLocation(file.Name);
        var top = ReportTop.Read(file, place, rows, IsHeading, YearSetForm.OptionalHeadings, receivedOn);
        return (top, new ReportRows(lists, top.Preamble, top.Columns, place));
    }

    private static IEnumerable<FormRow> FormRowsOf(InputFile file) =>
        CsvRecords.Read(file, YearSetForm.Separator).Select(record => new FormRow(record.FirstLine, [.. record.Cells.Select(cell => new FormCell(cell))]));

    private static bool IsHeading(IReadOnlyList<string> texts) =>
        2 * ColumnMap.Locate(YearSetForm.Headings, texts).Found >= YearSetForm.Headings.Count;

    // Names of the raw table; a column it does not have is read and dropped.
    private static string? NameOf(ReportColumn column) => column switch
    {
        ReportColumn.UnitCode => "unit_code",
        ReportColumn.MeasureId => "measure_id",
        ReportColumn.Numerator => "numerator",
        ReportColumn.Denominator => "denominator",
        ReportColumn.Value => "value",
        ReportColumn.Note => "note",
        ReportColumn.Disaggregation => "disaggregation",
        _ => null,
    };
}
