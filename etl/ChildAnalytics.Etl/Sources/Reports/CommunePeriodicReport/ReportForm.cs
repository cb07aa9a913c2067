using ChildAnalytics.Etl.Pipeline;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Layout of form "Biểu 01-TE"; the README beside this file shows it.</summary>
public static class ReportForm
{
    /// <summary>Name of the sheet that carries the form.</summary>
    public const string SheetName = "Biểu 01-TE";

    /// <summary>Label in the first cell of a file that holds simulated data.</summary>
    public const string SyntheticLabel = "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH";

    /// <summary>Label of the cell left of the period.</summary>
    public const string PeriodLabel = "Kỳ báo cáo:";

    /// <summary>Label of the cell left of the date sent.</summary>
    public const string SentOnLabel = "Ngày gửi:";

    /// <summary>Row of the sending office, from 1.</summary>
    internal const int SenderRow = 2;

    /// <summary>Headings are looked for down to this row, so that an inserted line does no harm.</summary>
    internal const int LastHeadingRow = 20;

    /// <summary>Headings in the order of the form.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["STT", "Mã đơn vị", "Tên đơn vị", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Giá trị", "Ghi chú"];

    /// <summary>Heading of a column a form may have: which part of the children a row speaks of, as an id of <c>warehouse/seeds/disaggregation.csv</c>; empty means all.</summary>
    public const string DisaggregationHeading = "Phân tổ";

    /// <summary>Id of a row that speaks of all children.</summary>
    public const string AllChildren = "all";

    /// <summary>Headings of the form and, last, those a form may have beside them; <see cref="ReportColumn"/> counts in this list.</summary>
    internal static IReadOnlyList<string> AllHeadings { get; } = [.. Headings, DisaggregationHeading];

    /// <summary>Headings a form may leave out.</summary>
    internal static IReadOnlyCollection<string> OptionalHeadings { get; } = [DisaggregationHeading];

    /// <summary>The raw table accepted rows go to.</summary>
    public static RawTable Table { get; } = new(
        "commune_report",
        ["period", "sent_on", "unit_code", "unit_name", "measure_id", "measure_name", "unit_text", "numerator", "denominator", "value", "note", "disaggregation"]);

    /// <summary>Text of a "yes" answer.</summary>
    internal const string Yes = "Có";

    /// <summary>Text of a "no" answer.</summary>
    internal const string No = "Không";
}
