using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;

namespace ChildAnalytics.Web.Formats;

/// <summary>Units, their codes and their maps in words.</summary>
public static class UnitText
{
    /// <summary>"mã 25342, trước 01/07/2025" for a state that has ended, else "mã 25351".</summary>
    /// <param name="unitId">Code and first day.</param>
    /// <param name="validTo">Last day of the state; null while it exists.</param>
    public static string Code(string unitId, DateOnly? validTo) =>
        $"mã {unitId.Split('@')[0]}{(validTo is { } last ? $", trước {DateText.Day(last.AddDays(1))}" : "")}";

    /// <summary>"Hiện hành, từ 01/07/2025": the map in force in a publication.</summary>
    public static string CurrentMap(PublishedSnapshot snapshot) => snapshot.Units.MapSince() is { } day ? $"Hiện hành, từ {DateText.Day(day)}" : "Hiện hành";

    /// <summary>How one unit went into another: "nhập toàn bộ", "nhập một phần (35,2% dân số)", "đổi tên".</summary>
    public static string Kind(UnitLink link) => link switch
    {
        { Kind: "unchanged" } => "giữ nguyên",
        { Kind: "renamed" } => "đổi tên",
        { Share: 1 } => "nhập toàn bộ",
        { Share: { } share and > 0 } => $"nhập một phần ({NumberText.Percent(share * 100)})",
        _ => "nhập một phần, chưa rõ tỷ lệ",
    };
}
