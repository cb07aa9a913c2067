using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class SourceFilePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task File_WithARowSetAside_ShowsWhereAndWhy()
    {
        var list = await site.Dashboard.ReadAsync("/nguon?rieng=1");
        var page = await site.Dashboard.ReadAsync(list.QuerySelector("#cac-tep tbody th a")!.GetAttribute("href")!);
        var row = page.QuerySelector("#dong-de-rieng tbody tr")!.TextContent;

        Assert.Contains("B07 · dòng 14 · Tử số", row, StringComparison.Ordinal);
        Assert.Contains("Tử số lớn hơn mẫu số", row, StringComparison.Ordinal);
        Assert.Contains("CA1227", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_SearchedForNothing_SaysSoWithTheWholeNumber() =>
        Assert.StartsWith("Hiển thị 0 dòng, lọc từ 1.", (await site.Dashboard.ReadAsync("/nguon?tim=khong-co")).QuerySelector("#dem-tep")!.TextContent.Trim(), StringComparison.Ordinal);
}
