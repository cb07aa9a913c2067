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

    /// <summary>"mã 25342, Tỉnh Bình Phước. Từ 01/07/2025, theo NQ 1662/NQ-UBTVQH15": where a linked unit stands and what ordered the change.</summary>
    public static string Origin(UnitLink link) =>
        $"mã {link.Id.Split('@')[0]}, {link.ProvinceName}{(link.Since is { } since ? $". Từ {DateText.Day(since)}" : "")}{(link.Decree is { } decree ? $", theo {decree}" : ", chưa rõ văn bản")}";

    /// <summary>How one unit went into another: "nhập toàn bộ", "nhập một phần (35,2% dân số)", "đổi tên hoặc loại".</summary>
    public static string Kind(UnitLink link) => link switch
    {
        { Kind: "unchanged" } => "giữ nguyên",
        { Kind: "renamed" } => "đổi tên hoặc loại",
        { Share: 1 } => "nhập toàn bộ",
        { Share: { } share and > 0 } => $"nhập một phần ({NumberText.Percent(share * 100)}{(BasisWord(link.ShareBasis) is { } basis ? " " + basis : "")})",
        { Share: 0 } => "nhập phần đất không có dân",
        _ => "nhập một phần, chưa rõ tỷ lệ",
    };

    private static string? BasisWord(string? basis) => basis switch
    {
        "population" => "dân số",
        "area" => "diện tích",
        "decree" => "theo văn bản",
        _ => null,
    };
}
