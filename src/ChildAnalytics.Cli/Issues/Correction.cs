using System.Globalization;
using System.Text;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Cli.Issues;

/// <summary>A figure given anew because of an issue: a report of one row, received like any other, so that files as received stay as they are.</summary>
/// <param name="IssueId">The issue it answers.</param>
/// <param name="Finding">What was found; about one unit, measure and period.</param>
/// <param name="Numerator">Count above; null where the measure has none.</param>
/// <param name="Denominator">Count below; null where the measure has none.</param>
/// <param name="Value">The figure as the form writes it (<c>96,3</c>, <c>Có</c>); null where counts are given.</param>
/// <param name="By">Who corrects.</param>
/// <param name="Note">Why.</param>
/// <param name="Day">Day of the correction, the day the report is sent.</param>
internal sealed record Correction(
    string IssueId, IssueFinding Finding, long? Numerator, long? Denominator, string? Value, string By, string Note, DateOnly Day)
{
    /// <summary>Writes the report into the inbox.</summary>
    /// <returns>Path of the file.</returns>
    /// <exception cref="FaultException">CA1751: the issue is not about one figure. CA1752: no figure is given.</exception>
    public string Write(DataFolder data)
    {
        if (Finding is not { CommuneId: { } unitId, MeasureId: { } measureId, Period: { } period })
            throw new FaultException([IssueFaults.NotOneCell(IssueId)]);
        if (Numerator is null && Value is null)
            throw new FaultException([IssueFaults.NoFigure(IssueId)]);
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            [IsSimulated(data) ? ReportForm.SyntheticLabel : ""],
            [$"Đính chính: {By}"],
            [$"Vấn đề {IssueId}"],
            [ReportForm.PeriodLabel, period],
            [ReportForm.SentOnLabel, Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
            [],
            ReportForm.Headings,
            ["1", unitId.Split('@')[0], "", measureId, "", "", Figure(Numerator), Figure(Denominator), Value ?? "", $"Đính chính {IssueId}: {Note} ({By})"],
        ];
        Directory.CreateDirectory(data.Inbox);
        var path = Path.Combine(data.Inbox, $"dinh-chinh_{IssueId}.csv");
        File.WriteAllLines(path, rows.Select(row => string.Join(';', row.Select(Quoted))), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    // What corrects a simulated figure is simulated as well.
    private bool IsSimulated(DataFolder data)
    {
        var receipt = Path.Combine(data.Landed, Finding.SourceId ?? "", "receipt.json");
        if (!File.Exists(receipt))
            return false;
        using var read = JsonDocument.Parse(File.ReadAllText(receipt));
        return read.RootElement.GetProperty("is_synthetic").GetBoolean();
    }

    private static string Figure(long? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(';', '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
