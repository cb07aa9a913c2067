using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Dataset <c>commune_report</c>: periodic reports on children by commune, form "Biểu 01-TE", as XLSX or CSV.</summary>
/// <param name="lists">What rows may speak of.</param>
public sealed class CommuneReportSource(ReportLists lists) : ISource
{
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
        using var rows = FormRows.Read(file, ReportForm.SheetName, IsOfForm, skipped).GetEnumerator();
        var top = ReportTop.Read(file, place, rows, IsHeading, ReportForm.OptionalHeadings, receivedOn);
        var sorted = new ReportRows(lists, top.Preamble, top.Columns, place);
        while (rows.MoveNext())
            sorted.Add(rows.Current);
        if (sorted.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, place.Sheet)]);
        return sorted.Content() with { Skipped = skipped, FigureColumns = top.Figures(file.Kind == FileKind.Workbook) };
    }

    // Rows without headings carry data all the same: there a measure stands where the form has it, two columns right of a commune's code.
    private bool IsOfForm(FormRow row) => IsHeading([.. row.Cells.Select(cell => cell.Text)])
        || Enumerable.Range(0, row.Cells.Count).Any(position =>
            ReportRow.IsCommuneCode(row.At(position).Text.Trim()) && lists.Measures.ContainsKey(row.At(position + FromUnitToMeasure).Text.Trim()));

    // Half of the headings is enough to know the row: the rest can then be named as missing.
    private static bool IsHeading(IReadOnlyList<string> texts) =>
        2 * ColumnMap.Locate(ReportForm.Headings, texts).Found >= ReportForm.Headings.Count;
}
