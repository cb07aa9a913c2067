using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class RankingPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Theory]
    [InlineData("tan quan")]
    [InlineData("Tân Quan")]
    [InlineData("TAN  QUAN")]
    [InlineData("25351")]
    public async Task Search_WithOrWithoutDiacritics_FindsTheCommune(string words)
    {
        Assert.Equal(["Xã Tân Quan"], await NamesAsync("/xep-hang?tinh=75&tim=" + Uri.EscapeDataString(words)));
    }

    // The Vietnamese alphabet runs a ă â b c d đ: Dầu Giây stands before Đak Lua, both before Tân Quan.
    [Fact]
    public async Task Order_ByName_PutsĐAfterD()
    {
        Assert.Equal(
            ["Phường Biên Hòa", "Xã Dầu Giây", "Xã Đak Lua", "Xã Tân Quan", "Xã Thử <b>& đậm</b>"], await NamesAsync("/xep-hang?tinh=75&xep=ten"));
    }

    [Fact]
    public async Task Filter_ByVerdict_ShowsOnlyItAndCountsWhatIsLeftOut()
    {
        var page = await site.Dashboard.ReadAsync("/xep-hang?tinh=75&ket-luan=khong-dat");

        Assert.Equal(["Không đạt", "Không đạt"], page.QuerySelectorAll("#bang-xep-hang td .v").Select(mark => mark.TextContent.Trim()));
        Assert.StartsWith("Hiển thị dòng 1–2 trong 2, lọc từ 5.", page.QuerySelector("#dem-dong")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_ThatNothingFits_SaysSoAndOffersTheWayBack()
    {
        var page = await site.Dashboard.ReadAsync("/xep-hang?tinh=75&tim=khong-co");

        Assert.Null(page.QuerySelector("#bang-xep-hang"));
        Assert.Contains("Không có dòng nào khớp bộ lọc.", page.QuerySelector("#xep-hang")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_OfARow_KeepPeriodRuleSetAndPublication()
    {
        var page = await site.Dashboard.ReadAsync("/xep-hang?tinh=75&ky=2024&bo=QD06-2019");
        var link = page.QuerySelector("#bang-xep-hang tbody th a")!.GetAttribute("href")!;

        Assert.Contains("ky=2024", link, StringComparison.Ordinal);
        Assert.Contains("bo=QD06-2019", link, StringComparison.Ordinal);
        Assert.Contains("cb=ban-thu-1", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_UseVietnameseSeparators()
    {
        var page = await site.Dashboard.ReadAsync("/xep-hang?tinh=75");

        Assert.Contains("930,5", page.QuerySelector("#bang-xep-hang")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("801–876", page.QuerySelector("#bang-xep-hang")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.000", page.QuerySelector("#bang-xep-hang thead")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> NamesAsync(string address) =>
        (await site.Dashboard.ReadAsync(address)).QuerySelectorAll("#bang-xep-hang tbody th").Select(cell => cell.TextContent.Trim());
}
