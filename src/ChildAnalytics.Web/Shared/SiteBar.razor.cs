using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>Name, main menu and search; the menu lists only pages that exist.</summary>
public partial class SiteBar
{
    /// <summary>The entry of this page.</summary>
    [Parameter]
    public MenuEntry Current { get; set; }

    /// <summary>Province the reader is in; null where none.</summary>
    [Parameter]
    public string? ProvinceCode { get; set; }

    private IEnumerable<(MenuEntry Entry, string Text, string Path)> Entries =>
    [
        (MenuEntry.Overview, "Tổng quan", Address.To(ProvinceCode is null ? "/" : $"/tinh/{ProvinceCode}")),
        (MenuEntry.Ranking, "Xếp hạng", Address.To("/xep-hang", ("tinh", ProvinceCode))),
        (MenuEntry.Risks, "Nguy cơ", Address.To("/nguy-co", ("tinh", ProvinceCode))),
        (MenuEntry.Measures, "Chỉ tiêu", Address.To("/chi-tieu")),
        (MenuEntry.ProvinceSeries, "Số liệu tỉnh", Address.To("/thong-ke-tinh")),
        (MenuEntry.Sources, "Nguồn", Address.To("/nguon")),
    ];
}
