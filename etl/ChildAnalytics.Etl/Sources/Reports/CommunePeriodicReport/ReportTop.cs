using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>The part of a report down to its headings.</summary>
/// <param name="Preamble">What stands above the headings.</param>
/// <param name="Columns">Where each of <see cref="ReportForm.AllHeadings"/> stands.</param>
/// <param name="HeadingRow">Row of the headings, from 1.</param>
internal sealed record ReportTop(ReportPreamble Preamble, ColumnMap Columns, int HeadingRow)
{
    /// <summary>Columns in which numerator, denominator and value stand, as readers of that kind of file name them.</summary>
    /// <param name="isSpreadsheet">True for letters.</param>
    public FigureColumns Figures(bool isSpreadsheet) => new(
        FigureColumns.NameOf(Columns.Position((int)ReportColumn.Numerator), isSpreadsheet),
        FigureColumns.NameOf(Columns.Position((int)ReportColumn.Denominator), isSpreadsheet),
        FigureColumns.NameOf(Columns.Position((int)ReportColumn.Value), isSpreadsheet));

    /// <summary>Reads up to the headings and leaves the rows on them.</summary>
    /// <param name="file">For faults.</param>
    /// <param name="place">File and sheet, for faults.</param>
    /// <param name="rows">Before the first row.</param>
    /// <param name="isHeading">Whether a row of these cells is the heading row.</param>
    /// <param name="optional">Those of <see cref="ReportForm.AllHeadings"/> the file may leave out.</param>
    /// <param name="receivedOn">A period that begins, or a report sent, after this day is refused.</param>
    /// <exception cref="FaultException">CA1208 where headings are missing; CA1211, CA1212, CA1213, CA1218 for the preamble.</exception>
    public static ReportTop Read(
        InputFile file, FaultLocation place, IEnumerator<FormRow> rows, Func<IReadOnlyList<string>, bool> isHeading, IReadOnlyCollection<string> optional, DateOnly receivedOn)
    {
        var above = new List<FormRow>();
        while (above.Count < ReportForm.LastHeadingRow && rows.MoveNext())
        {
            var texts = rows.Current.Cells.Select(cell => cell.Text).ToList();
            if (!isHeading(texts))
            {
                above.Add(rows.Current);
                continue;
            }

            var columns = ColumnMap.Locate(ReportForm.AllHeadings, texts, optional);
            if (columns.Missing.Count > 0)
                throw new FaultException([FileFaults.HeadingsMissing(file, place.Sheet, rows.Current.Number, columns.Missing, texts.Select(Wording.Tidy))]);
            var faults = new List<Fault>();
            var preamble = ReportPreamble.Read(above, place, receivedOn, faults) ?? throw new FaultException(faults);
            return new ReportTop(preamble, columns, rows.Current.Number);
        }

        var last = above.LastOrDefault(row => !row.IsEmpty);
        throw new FaultException(
            [FileFaults.HeadingsMissing(file, place.Sheet, null, ReportForm.AllHeadings.Where(heading => !optional.Contains(heading)), last is null ? [] : [last.AsText()])]);
    }
}
