using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class EveryPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string IllustrationLabel = "Minh họa, không phải quy định pháp luật";

    public static TheoryData<string> Pages =>
    [
        "/", "/tinh/75", "/tinh/75?bo=QD06-2019", "/xep-hang?tinh=75", "/xa/25351@2025-07-01", "/xa/25351@2025-07-01?bo=QD06-2019&chi-tieu=CT05a",
        "/xa/25351@2025-07-01/nguon/TC07/2025", "/nguy-co?tinh=75", "/thong-ke-tinh", "/thong-ke-tinh?dg=cu", "/chi-tieu", "/nguon", "/nguon/aaaabbbbcccc", "/chat-luong", "/chat-luong?tinh=75&quy-tac=CA1420", "/thay-doi", "/tim?tim=xa", "/tu-dien",
        "/xa/25342@1995-01-01", "/xa/25351@1995-01-01", "/xa/25351@2025-07-01?ban-do=cu&chi-tieu=CT05a", "/xa/26003@2025-07-01", "/tinh/01",
        "/xa/25351@2025-07-01/duong-len", "/xa/25351@2025-07-01/duong-len?bo=QD06-2019", "/tinh/75/duong-len?ngan-sach=12000000", "/xa/25351@2025-07-01/tuong-dong",
        "/xa/25351@2025-07-01/vi-sao", "/xa/25351@2025-07-01/vi-sao/TC07?bo=QD06-2019&ky=2025", "/xa/25351@2025-07-01/vi-sao/TC03",
        "/gia-dinh", "/gia-dinh?gt=nguong.TC07.1:84", "/muc-chac-chan", "/muc-chac-chan?bo=QD06-2019-minh-hoa", "/chi-so?tinh=75",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_HasOneHeadingLabelSourceNoteAndFooter(string address)
    {
        var page = await site.Dashboard.ReadAsync(address);

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("Dữ liệu mô phỏng", page.QuerySelector("#nhan-du-lieu")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mô phỏng", page.QuerySelector("footer.end")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("main aside.src")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("a.skip[href='#noi-dung']"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_HasUniqueIdsAndOnlyIconsThatExist(string address)
    {
        var page = await site.Dashboard.ReadAsync(address);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.QuerySelectorAll("use"), use => Assert.NotNull(page.QuerySelector("symbol" + use.GetAttribute("href"))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_LinksOnlyToPagesThatAnswer(string address)
    {
        var page = await site.Dashboard.ReadAsync(address);
        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Distinct(StringComparer.Ordinal).Take(60);
        foreach (var link in links)
        {
            using var response = await site.Dashboard.GetAsync(link);
            Assert.True(response.IsSuccessStatusCode, $"{address} links to {link}, which answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task IllustrativeSet_OnItsPages_IsLabelledInEveryCardThatUsesIt()
    {
        var page = await site.Dashboard.ReadAsync("/tinh/75?bo=QD06-2019-minh-hoa");
        foreach (var card in new[] { "#ket-luan", "#xu-huong", "#phan-bo", "#xep-hang" })
            Assert.Contains(IllustrationLabel, page.QuerySelector(card)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfirmedSet_OnTheCommunePage_KeepsTheIllustrativeCardApart()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01?bo=QD06-2019");

        Assert.DoesNotContain(IllustrationLabel, page.QuerySelector("#tieu-chi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(IllustrationLabel, page.QuerySelector("section.ill")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có trong văn bản đối chiếu", page.QuerySelector("#tieu-chi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ẩn: số nhỏ, bảo mật", page.QuerySelector("#tieu-chi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameWithMarkup_Shown_IsEscaped()
    {
        var page = await site.Dashboard.ReadAsync("/xa/26002@2025-07-01");

        Assert.Equal("Xã Thử <b>& đậm</b>", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("h1 b"));
    }
}
