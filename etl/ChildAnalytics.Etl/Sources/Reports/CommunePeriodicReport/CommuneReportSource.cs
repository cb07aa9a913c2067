using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Dataset <c>commune_report</c>: periodic reports on children by commune, form "Biểu 01-TE", as XLSX or CSV.</summary>
/// <param name="units">Codes a report may speak of, by period.</param>
/// <param name="measures">Measures a report may speak of, by id.</param>
public sealed class CommuneReportSource(KnownUnits units, IReadOnlyDictionary<string, Measure> measures) : ISource
{
    // Reports of public offices to their superior; nothing in them is licensed.
    private const string Licence = "Báo cáo hành chính nội bộ (administrative report)";

    private const int FromUnitToMeasure = ReportColumn.MeasureId - ReportColumn.UnitCode;

    /// <inheritdoc/>
    public string Dataset => "commune_report";

    /// <inheritdoc/>
    public bool Recognises(InputFile file) => file.Kind == FileKind.Workbook
        || (file.Kind == FileKind.Text && file.Opening.Split('\n').Any(line => IsHeading([.. line.Split(';')])));

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        var place = new FaultLocation(file.Name, file.Kind == FileKind.Workbook ? ReportForm.SheetName : null);
        var skipped = new Dictionary<string, int>();
        using var rows = FormRows.Read(file, IsOfForm, skipped).GetEnumerator();
        var (above, columns) = ReadTop(file, place, rows);
        var faults = new List<Fault>();
        var preamble = ReportPreamble.Read(above, place, receivedOn, faults);
        if (preamble is null)
            throw new FaultException(faults);
        var accepted = new List<RawRow>();
        var quarantined = new List<QuarantinedRow>();
        var firstRows = new Dictionary<(string Unit, string Measure), int>();
        while (rows.MoveNext())
        {
            if (rows.Current.IsEmpty)
                continue;
            var row = new ReportRow(rows.Current, columns, place);
            var cells = row.Check(preamble, units, measures);
            if (row.HasKey && !firstRows.TryAdd(row.Key, rows.Current.Number))
                row.MarkRepeated(firstRows[row.Key]);
            if (row.Faults.Count == 0)
                accepted.Add(new RawRow(ReportForm.Table, place.Sheet ?? "", rows.Current.Number, cells));
            else
                quarantined.Add(new QuarantinedRow(place.Sheet ?? "", rows.Current.Number, row.Faults, rows.Current.AsText()));
        }

        if (accepted.Count + quarantined.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, place.Sheet)]);
        return new FileContent(preamble.Sender, Licence, [ReportForm.Table], accepted, quarantined)
        {
            IsSynthetic = preamble.IsSynthetic,
            Period = preamble.Period,
            SentOn = preamble.SentOn,
            Skipped = skipped,
            FigureColumns = Locate(columns, file.Kind == FileKind.Workbook),
        };
    }

    private static (IReadOnlyList<FormRow> Above, ColumnMap Columns) ReadTop(InputFile file, FaultLocation place, IEnumerator<FormRow> rows)
    {
        var above = new List<FormRow>();
        while (above.Count < ReportForm.LastHeadingRow && rows.MoveNext())
        {
            var texts = rows.Current.Cells.Select(cell => cell.Text).ToList();
            if (!IsHeading(texts))
            {
                above.Add(rows.Current);
                continue;
            }

            var columns = ColumnMap.Locate(ReportForm.Headings, texts);
            if (columns.Missing.Count > 0)
                throw new FaultException([FileFaults.HeadingsMissing(file, place.Sheet, rows.Current.Number, columns.Missing, texts.Select(Wording.Tidy))]);
            return (above, columns);
        }

        var last = above.LastOrDefault(row => !row.IsEmpty);
        throw new FaultException([FileFaults.HeadingsMissing(file, place.Sheet, null, ReportForm.Headings, last is null ? [] : [last.AsText()])]);
    }

    private static FigureColumns Locate(ColumnMap columns, bool isSpreadsheet) => new(
        FigureColumns.NameOf(columns.Position((int)ReportColumn.Numerator), isSpreadsheet),
        FigureColumns.NameOf(columns.Position((int)ReportColumn.Denominator), isSpreadsheet),
        FigureColumns.NameOf(columns.Position((int)ReportColumn.Value), isSpreadsheet));

    // Rows without headings carry data all the same: there a measure stands where the form has it, two columns right of a commune's code.
    private bool IsOfForm(FormRow row) => IsHeading([.. row.Cells.Select(cell => cell.Text)])
        || Enumerable.Range(0, row.Cells.Count).Any(position =>
            ReportRow.IsCommuneCode(row.At(position).Text.Trim()) && measures.ContainsKey(row.At(position + FromUnitToMeasure).Text.Trim()));

    // Half of the headings is enough to know the row: the rest can then be named as missing.
    private static bool IsHeading(IReadOnlyList<string> texts) =>
        2 * ColumnMap.Locate(ReportForm.Headings, texts).Found >= ReportForm.Headings.Count;
}
