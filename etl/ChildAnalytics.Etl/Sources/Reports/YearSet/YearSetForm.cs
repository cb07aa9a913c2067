using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Sources.Reports.YearSet;

/// <summary>Layout of form "Biểu 02-TE", which a province's system exports: all units, measures and disaggregations of one period; the README beside this file shows it.</summary>
public static class YearSetForm
{
    /// <summary>Title, by which the form is recognised.</summary>
    public const string Title = "BỘ SỐ LIỆU KỲ BÁO CÁO VỀ TRẺ EM (Biểu 02-TE)";

    /// <summary>Separator of the cells.</summary>
    internal const char Separator = ';';

    /// <summary>Headings in the order of the form; the last is the only one a file may leave out.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["Mã đơn vị", "Mã chỉ tiêu", ReportForm.DisaggregationHeading, "Tử số", "Mẫu số", "Giá trị", "Ghi chú"];

    /// <summary>Columns of the report that this form does without.</summary>
    internal static IReadOnlyCollection<string> OptionalHeadings { get; } =
        [.. ReportForm.AllHeadings.Where(heading => !Headings.Contains(heading)), "Ghi chú"];
}
