using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class DictionaryPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Dictionary_Opened_ShowsMeaningUnitNullAndLineageInBothLanguages()
    {
        var page = await site.Dashboard.ReadAsync("/tu-dien");
        var table = page.QuerySelector("#commune")!.TextContent;

        Assert.All(
            ["Danh mục đơn vị", "List of units", "core.units", "province_summary", "Mã <đơn vị>", "Số trẻ em", "Children", "trẻ em", "chưa báo cáo", "not reported", "không bao giờ trống"],
            words => Assert.Contains(words, table, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#cac-bang a[href='#commune']"));
    }
}
