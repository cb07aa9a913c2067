using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples;

/// <summary>What a sample file adds to the layout of <see cref="ReportForm"/>.</summary>
public static class SampleForm
{
    /// <summary>Title of the form, third row.</summary>
    public const string Title = "BÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)";

    /// <summary>Row of the column headings, as a spreadsheet shows it.</summary>
    public const int HeadingRow = 7;

    internal static string Heading(ReportColumn column) => ReportForm.Headings[(int)column];
}
