using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

/// <summary>The way up of a commune and of a province, and communes alike. In the small publication twelve children more give 50 points: 12 x 70 + 50 = 890, above 850.</summary>
public sealed class WayUpPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Commune = "/xa/25351@2025-07-01/duong-len";

    [Fact]
    public async Task CommunePlan_PublishedCosts_TellsWorkCostPointsAndThatCostsAreAssumed()
    {
        var page = await site.Dashboard.ReadAsync(Commune);
        var card = page.QuerySelector("#duong-len")!.TextContent;

        Assert.Contains("12 trẻ được tiêm đủ thêm", card, StringComparison.Ordinal);
        // The cost of 2027 does not hold on the day the publication speaks of.
        Assert.Contains("6.000.000", card, StringComparison.Ordinal);
        Assert.Contains("lên 890 điểm", card, StringComparison.Ordinal);
        Assert.Contains("95,7% (465/486)", card, StringComparison.Ordinal);
        Assert.Contains("giả định", card, StringComparison.Ordinal);
        Assert.Contains("Minh họa, không phải quy định pháp luật", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommunePlan_OwnCostInTheAddress_IsUsedAndKept()
    {
        var page = await site.Dashboard.ReadAsync(Commune + "?gia-TC07=1.000");

        Assert.Contains("12.000", page.QuerySelector("#bang-viec")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1000", page.QuerySelector("#gia-TC07")!.GetAttribute("value"));
    }

    [Fact]
    public async Task CommunePlan_CostThatIsNoNumber_IsNotedAndPassedOver()
    {
        var page = await site.Dashboard.ReadAsync(Commune + "?gia-TC07=nhiều");

        Assert.Contains("Không đọc được: nhiều", page.QuerySelector("#gia-dinh")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("6.000.000", page.QuerySelector("#bang-viec")!.TextContent, StringComparison.Ordinal);
    }

    // One peer of four stands at the level, so half of them do not.
    [Fact]
    public async Task CommunePlan_BeyondWhatPeersReached_NamesTheCriterionAndThePointsShort()
    {
        var text = (await site.Dashboard.ReadAsync(Commune + "?xa-giong=50")).QuerySelector("#duong-len")!.TextContent;

        Assert.Contains("Tiêu chí thử 7 (TC07): vẫn 0 điểm", text, StringComparison.Ordinal);
        Assert.Contains("nhiều nhất 840, còn thiếu 10 điểm so với mức 850", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommunePlan_ConfirmedSet_SaysWhatKeepsItFromAnswering()
    {
        var page = await site.Dashboard.ReadAsync(Commune + "?bo=QD06-2019");
        var text = page.QuerySelector("#duong-len")!.TextContent;

        Assert.Contains("Chưa tính được đường lên", text, StringComparison.Ordinal);
        Assert.Contains("TC02: điểm chưa có trong văn bản đối chiếu", text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#bang-viec"));
    }

    [Theory]
    [InlineData("?ngan-sach=12000000&so-xa=9", 2)]
    [InlineData("?ngan-sach=12000000&so-xa=1", 1)]
    [InlineData("?ngan-sach=5999999", 0)]
    public async Task ProvincePlan_UnderABudget_ChoosesAsManyAsItPaysFor(string query, int chosen)
    {
        var page = await site.Dashboard.ReadAsync("/tinh/75/duong-len" + query);

        Assert.Equal(chosen, page.QuerySelectorAll("#bang-chon tbody tr").Count(row => !row.ClassList.Contains("chosen")));
        Assert.Contains($"nâng được {chosen} đơn vị", page.QuerySelector("#lua-chon")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_OfACommune_ShowStandingBalanceAndOnlyRealImprovements()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01/tuong-dong");

        Assert.Contains("3 tốt hơn, 0 bằng, 1 kém hơn", page.QuerySelector("#vi-tri")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dầu Giây", page.QuerySelector("#da-tien-bo")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đak Lua", page.QuerySelector("#da-tien-bo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 2,00 xuống 0,20", page.QuerySelector("#can-bang")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có trong dữ liệu của đơn vị nào", page.QuerySelector("#can-bang")!.TextContent, StringComparison.Ordinal);
    }

    // Steps: one of the commune, two of the province. Peers: 4, balance 2, criteria 13, measures 1, changes 2.
    [Theory]
    [InlineData("/xa/25351@2025-07-01/duong-len.csv", 1)]
    [InlineData("/tinh/75/duong-len.csv?ngan-sach=12000000", 2)]
    [InlineData("/xa/25351@2025-07-01/tuong-dong.csv", 22)]
    public async Task Table_Downloaded_HoldsAllRowsAndItsLabel(string address, int rows)
    {
        using var response = await site.Dashboard.GetAsync(address);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows, lines.Length - 2);
        Assert.Contains("Minh họa, không phải quy định pháp luật", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($"{rows} dòng", lines[0].Trim('"'), StringComparison.Ordinal);
    }
}
