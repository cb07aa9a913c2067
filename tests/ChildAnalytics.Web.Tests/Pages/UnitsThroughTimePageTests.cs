using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

/// <summary>Units across the reform on the pages: both maps, one code with two lives, changes split into real and redrawn.</summary>
public sealed class UnitsThroughTimePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Code_Searched_ShowsBothUnitsThatBoreItWithTheirDates()
    {
        var page = await site.Dashboard.ReadAsync("/tim?tim=25351");
        var found = page.QuerySelectorAll("#noi-dung ul.items li").Select(item => item.TextContent).ToList();

        Assert.Equal(2, found.Count);
        Assert.Contains("Xã Tân Quan", found[0], StringComparison.Ordinal);
        Assert.Contains("từ 01/07/2025", found[0], StringComparison.Ordinal);
        Assert.Contains("Xã Phước An", found[1], StringComparison.Ordinal);
        Assert.Contains("đến 30/06/2025", found[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CurrentUnit_Opened_LeadsBackToWhatFormedItAndToTheOtherLifeOfItsCode()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01");
        var card = page.QuerySelector("#qua-thoi-gian")!;
        var links = card.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains(links, link => link.StartsWith("/xa/25342@1995-01-01", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/xa/25351@1995-01-01", StringComparison.Ordinal));
        Assert.Contains("nhập toàn bộ", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("NQ 1662/NQ-UBTVQH15", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cùng mã 25351 nhưng là các đơn vị khác nhau", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("850 / 800", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OldUnit_Opened_TellsItsOwnFiguresAndTheIntervalSince()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25342@1995-01-01?chi-tieu=CT05a");
        var rows = page.QuerySelectorAll("#xu-huong tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Contains("94,5", rows[2], StringComparison.Ordinal);
        Assert.Contains("92,7–100,0", rows[3], StringComparison.Ordinal);
        Assert.Contains("Ước", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CurrentUnit_OnTheOldMap_TellsEachUnitItWasMadeOf()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01?ban-do=cu&chi-tieu=CT05a");

        Assert.Contains("Xã Tân Lợi", page.QuerySelector("#dia-gioi-cu")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cũ, từng đơn vị hợp thành", page.QuerySelector("#dieu-kien-xem")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Dashboard.ReadAsync("/xa/25351@2025-07-01?chi-tieu=CT05a")).QuerySelector("#dia-gioi-cu"));
    }

    [Theory]
    [InlineData("/tinh/75")]
    [InlineData("/thong-ke-tinh?chi-tieu=u5mr")]
    public async Task ChangeThatTheNameGetsWrong_OnItsPages_IsSaidInTheFirstSentence(string address)
    {
        var card = (await site.Dashboard.ReadAsync(address)).QuerySelector("#thay-doi")!;

        Assert.Contains("so theo tên thì tăng 0,15; trên cùng một lãnh thổ thì thực ra giảm 2,91; ranh giới mới làm tăng 3,06", card.QuerySelector("p.sub")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Số liệu thật", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_OnTheSourcesPage_AreShownOnBothMaps()
    {
        var card = (await site.Dashboard.ReadAsync("/nguon")).QuerySelector("#hai-dia-gioi")!;

        Assert.Contains("1.139", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.117 + 22", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bằng nhau", card.TextContent, StringComparison.Ordinal);
    }
}
