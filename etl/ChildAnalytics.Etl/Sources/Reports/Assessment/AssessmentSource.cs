using System.IO.Compression;
using System.Xml;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>Dataset <c>assessment</c>: points a commune gave itself or a higher level confirmed, with evidence, form "Biểu 03-TE", as XLSX or CSV.</summary>
/// <param name="lists">What rows may speak of.</param>
public sealed class AssessmentSource(ReportLists lists) : ISource
{
    /// <inheritdoc/>
    public string Dataset => "assessment";

    /// <inheritdoc/>
    public bool Recognises(InputFile file) => file.Kind == FileKind.Workbook
        ? HasSheet(file)
        : file.Kind == FileKind.Text && file.Opening.Split('\n').Any(line => IsHeading([.. line.Split(';')]));

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        var place = new FaultLocation(file.Name, file.Kind == FileKind.Workbook ? AssessmentForm.SheetName : null);
        var skipped = new Dictionary<string, int>();
        var above = new List<FormRow>();
        using var rows = FormRows.Read(file, AssessmentForm.SheetName, row => IsHeading([.. row.Cells.Select(cell => cell.Text)]), skipped).GetEnumerator();
        var columns = Columns(file, place, rows, above);
        var preamble = AssessmentPreamble.Read(above, place, lists.Assessments, receivedOn);
        var (accepted, quarantined) = (new List<RawRow>(), new List<QuarantinedRow>());
        var scored = new Dictionary<(string Unit, string Item), int>();
        while (rows.MoveNext())
        {
            if (rows.Current.IsEmpty)
                continue;
            var row = new AssessmentRow(rows.Current, columns, place);
            var cells = row.Check(preamble, lists.Units);
            if (row.IsScore && !scored.TryAdd(row.Key, rows.Current.Number))
                row.MarkRepeated(scored[row.Key]);
            if (row.Faults.Count == 0)
                accepted.Add(new RawRow(AssessmentForm.Table, place.Sheet ?? "", rows.Current.Number, cells));
            else
                quarantined.Add(new QuarantinedRow(place.Sheet ?? "", rows.Current.Number, row.Faults, rows.Current.AsText()));
        }

        if (accepted.Count + quarantined.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, place.Sheet)]);
        return new FileContent(preamble.Sender, ReportRows.Licence, [AssessmentForm.Table], accepted, quarantined)
        {
            IsSynthetic = preamble.IsSynthetic,
            Period = preamble.Period,
            SentOn = preamble.SentOn,
            Skipped = skipped,
        };
    }

    // Leaves the rows on the headings; what stood above them is added to the list.
    private static ColumnMap Columns(InputFile file, FaultLocation place, IEnumerator<FormRow> rows, List<FormRow> above)
    {
        while (above.Count < ReportForm.LastHeadingRow && rows.MoveNext())
        {
            string[] texts = [.. rows.Current.Cells.Select(cell => cell.Text)];
            if (!IsHeading(texts))
            {
                above.Add(rows.Current);
                continue;
            }

            var columns = ColumnMap.Locate(AssessmentForm.Headings, texts);
            return columns.Missing.Count == 0
                ? columns
                : throw new FaultException([FileFaults.HeadingsMissing(file, place.Sheet, rows.Current.Number, columns.Missing, texts.Select(Wording.Tidy))]);
        }

        throw new FaultException([FileFaults.HeadingsMissing(file, place.Sheet, null, AssessmentForm.Headings, [])]);
    }

    // Half of the headings is enough to know the row: the rest can then be named as missing.
    private static bool IsHeading(IReadOnlyList<string> texts) =>
        2 * ColumnMap.Locate(AssessmentForm.Headings, texts).Found >= AssessmentForm.Headings.Count;

    private static bool HasSheet(InputFile file)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            return ValuelessFormulas.SheetPart(archive, AssessmentForm.SheetName) is not null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException)
        {
            // Not to be opened: the sources after this one say why.
            return false;
        }
    }
}
