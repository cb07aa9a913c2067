using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Sorts the data rows of one report into accepted and quarantined, whichever reader brought them.</summary>
/// <param name="lists">What rows may speak of.</param>
/// <param name="preamble">What stands above the headings.</param>
/// <param name="columns">Where each heading stands.</param>
/// <param name="place">File and sheet, for faults.</param>
internal sealed class ReportRows(ReportLists lists, ReportPreamble preamble, ColumnMap columns, FaultLocation place)
{
    /// <summary>Reports of public offices to their superior; nothing in them is licensed.</summary>
    internal const string Licence = "Báo cáo hành chính nội bộ (administrative report)";

    private readonly List<RawRow> accepted = [];
    private readonly List<QuarantinedRow> quarantined = [];
    private readonly Dictionary<(string Unit, string Measure, string Disaggregation), int> firstRows = [];

    /// <summary>Rows sorted so far.</summary>
    public int Count => accepted.Count + quarantined.Count;

    /// <summary>Checks one row; an empty one is passed over.</summary>
    /// <param name="row">The row.</param>
    /// <param name="firstRow">Row in which its key stood first, where the reader knows; null to compare it with the rows added before.</param>
    public void Add(FormRow row, int? firstRow = null)
    {
        if (row.IsEmpty)
            return;
        var report = new ReportRow(row, columns, place);
        var cells = report.Check(preamble, lists);
        if (firstRow is { } known)
        {
            if (known < row.Number)
                report.MarkRepeated(known);
        }
        else if (report.HasKey && !firstRows.TryAdd(report.Key, row.Number))
        {
            report.MarkRepeated(firstRows[report.Key]);
        }

        if (report.Faults.Count == 0)
            accepted.Add(new RawRow(ReportForm.Table, place.Sheet ?? "", row.Number, cells));
        else
            quarantined.Add(new QuarantinedRow(place.Sheet ?? "", row.Number, report.Faults, row.AsText()));
    }

    /// <summary>The rows sorted so far, with what the preamble says of the file.</summary>
    public FileContent Content() => new(preamble.Sender, Licence, [ReportForm.Table], accepted, quarantined)
    {
        IsSynthetic = preamble.IsSynthetic,
        Period = preamble.Period,
        SentOn = preamble.SentOn,
    };
}
