using System.Globalization;
using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>What stands above the headings: who reports on which period, when, and whether the data is simulated.</summary>
/// <param name="Sender">Office that sent the report; empty where the cell is.</param>
/// <param name="IsSynthetic">True where the label of simulated data stands in the first row.</param>
/// <param name="Period">Period reported on.</param>
/// <param name="SentOn">Day the sender put on the report.</param>
internal sealed partial record ReportPreamble(string Sender, bool IsSynthetic, Period Period, DateOnly SentOn)
{
    private static readonly string[] DayForms = ["dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>Reads the rows above the headings.</summary>
    /// <param name="rows">In order, from the first row.</param>
    /// <param name="file">File and sheet, for faults.</param>
    /// <param name="receivedOn">A period that begins, or a report sent, after this day is refused.</param>
    /// <param name="faults">Every fault found is added: CA1211, CA1212, CA1213, CA1218.</param>
    /// <returns>Null where a fault was found.</returns>
    public static ReportPreamble? Read(IReadOnlyList<FormRow> rows, FaultLocation file, DateOnly receivedOn, List<Fault> faults)
    {
        var first = rows.FirstOrDefault()?.At(0).Text ?? "";
        var isSynthetic = Wording.Key(first).Contains(Wording.Key(ReportForm.SyntheticLabel), StringComparison.Ordinal);
        var sender = Wording.Tidy(rows.FirstOrDefault(row => row.Number == ReportForm.SenderRow)?.At(0).Text ?? "");

        var (periodCell, periodPlace) = Labelled(rows, ReportForm.PeriodLabel, file);
        var (sentCell, sentPlace) = Labelled(rows, ReportForm.SentOnLabel, file);
        var period = ReadPeriod(periodCell.Text);
        if (period is null)
            faults.Add(ReportFaults.PeriodUnreadable(periodPlace, periodCell.Text));
        else if (period.Value.FirstDay > receivedOn)
            faults.Add(ReportFaults.PeriodInFuture(periodPlace, period.Value, receivedOn));
        var sentOn = ReadDay(sentCell);
        if (sentOn is null)
            faults.Add(ReportFaults.SentOnUnreadable(sentPlace, sentCell.Text));
        else if (sentOn > receivedOn || (faults.Count == 0 && sentOn < period?.FirstDay))
            faults.Add(ReportFaults.SentOnImpossible(sentPlace, period?.FirstDay, receivedOn, sentOn.Value));
        return faults.Count == 0 && period is { } knownPeriod && sentOn is { } knownDay
            ? new ReportPreamble(sender, isSynthetic, knownPeriod, knownDay)
            : null;
    }

    /// <summary>Reads "Năm 2023", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025" or the written form of <see cref="Period"/>; null for anything else.</summary>
    internal static Period? ReadPeriod(string text)
    {
        var key = Wording.Key(text);
        if (Period.TryParse(key, out var written))
            return written;
        if (PeriodWords().Match(key) is not { Success: true } match || !Period.TryParse(match.Groups["year"].Value, out var year))
            return null;
        return match.Groups["half"].Value switch
        {
            "ĐẦU" => year with { Half = 1 },
            "CUỐI" => year with { Half = 2 },
            _ => year,
        };
    }

    /// <summary>The day of a date cell or of its text; null for anything else.</summary>
    internal static DateOnly? ReadDay(FormCell cell)
    {
        if (cell.Day is { } day)
            return day;
        return DateOnly.TryParseExact(cell.Text.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? written : null;
    }

    /// <summary>The cell right of a label in the first column, and where it stands; empty where the label is not there.</summary>
    internal static (FormCell Cell, FaultLocation Where) Labelled(IReadOnlyList<FormRow> rows, string label, FaultLocation file)
    {
        var row = rows.FirstOrDefault(candidate => Wording.Same(candidate.At(0).Text, label));
        return (row?.At(1) ?? new FormCell(""), file with { Row = row?.Number, Column = label.TrimEnd(':') });
    }

    [GeneratedRegex(@"^(6 THÁNG (?<half>ĐẦU|CUỐI) )?NĂM (?<year>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PeriodWords();
}
