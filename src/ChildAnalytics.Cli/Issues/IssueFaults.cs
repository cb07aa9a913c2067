using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Issues;

/// <summary>Faults of <c>issue</c>.</summary>
internal static class IssueFaults
{
    /// <summary>CA1750: no build has logged this issue.</summary>
    public static Fault Unknown(string issueId, string log) => new(
        "CA1750",
        new LocalisedText("Không có vấn đề mang mã này", "There is no issue of this id"),
        "",
        issueId,
        new FaultLocation(log),
        new LocalisedText("Xem mã bằng lệnh issue list.", "See the ids with issue list."));

    /// <summary>CA1751: the issue does not speak of one unit, measure and period.</summary>
    public static Fault NotOneCell(string issueId) => new(
        "CA1751",
        new LocalisedText("Vấn đề này không nói về một ô số liệu duy nhất", "The issue is not about one figure"),
        "",
        issueId,
        new FaultLocation("issue readmit"),
        new LocalisedText("Nạp báo cáo đã sửa bằng lệnh ingest.", "Ingest the corrected report."));

    /// <summary>CA1752: a correction needs a numerator and a denominator, or a value.</summary>
    public static Fault NoFigure(string issueId) => new(
        "CA1752",
        new LocalisedText("Đính chính chưa có số", "The correction has no figure"),
        "--numerator, --denominator | --value",
        "",
        new FaultLocation(issueId),
        new LocalisedText("Nêu số đúng.", "State the right figure."));

    /// <summary>CA1753: ingestion set the corrected row aside or refused the file, as it would any other.</summary>
    public static Fault NotAdmitted(string path) => new(
        "CA1753",
        new LocalisedText("Đính chính không được nhận", "The correction was not accepted"),
        "",
        "",
        new FaultLocation(path),
        new LocalisedText("Xem lỗi nêu trên, sửa số rồi chạy lại.", "See the faults above, mend the figure, run again."));
}
