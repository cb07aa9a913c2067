using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class NumberSourcePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Number_Traced_LeadsToFileSheetRowAndChecksum()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01/nguon/TC07/2025");
        var text = page.QuerySelector("main")!.TextContent;

        // 409 of 486 children: 409 / 486 × 100 = 84.15…, shown with one decimal.
        Assert.Contains("84,2%", text, StringComparison.Ordinal);
        Assert.Contains("bao-cao-thu.xlsx, trang B07, dòng 214", text, StringComparison.Ordinal);
        Assert.Contains("mã 25342, trước 01/07/2025", text, StringComparison.Ordinal);
        Assert.Contains("tử số “200 ”", text, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Enumerable.Repeat("ab", 32)), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallCell_Traced_StaysHidden()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01/nguon/CT09/2025");

        Assert.Contains("Ẩn: số nhỏ, bảo mật", page.QuerySelector("#cong-thuc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScoreSheet_Number_IsTwoClicksFromTheProvince()
    {
        var province = await site.Dashboard.ReadAsync("/tinh/75");
        var commune = await site.Dashboard.ReadAsync(province.QuerySelectorAll("#bang-xep-hang tbody th a").Single(link => link.TextContent == "Xã Tân Quan").GetAttribute("href")!);
        var number = commune.QuerySelector("#tieu-chi a[href*='/nguon/TC07/']")!.GetAttribute("href")!;

        Assert.Contains("Biên nhận tệp", (await site.Dashboard.ReadAsync(number)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
