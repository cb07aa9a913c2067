using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class UnitWithoutDataTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    // The unit list: Xã Tân Lợi (25342) went wholly into Xã Tân Quan (25351) on 2025-07-01.
    [Fact]
    public async Task OldUnit_Opened_LeadsToItsSuccessor()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25342@1995-01-01");
        var card = page.QuerySelector("#don-vi-nay")!;

        Assert.Contains("nay là Xã Tân Quan", card.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/xa/25351@2025-07-01", card.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProvinceWithoutReports_Opened_SaysWhatThereIsInstead()
    {
        var page = await site.Dashboard.ReadAsync("/tinh/01");

        Assert.Equal("Thành phố Hà Nội", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Thành phố Đồng Nai", page.QuerySelector("#chua-co-so-lieu")!.TextContent, StringComparison.Ordinal);
    }
}
