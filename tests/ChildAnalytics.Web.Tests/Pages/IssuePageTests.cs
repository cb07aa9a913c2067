using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class IssuePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    // Publishing/Rows: three issues stand, in places 1 to 3, and one was corrected.
    [Fact]
    public async Task Questions_Opened_StandInTheOrderOfWhatHangsOnThem()
    {
        var page = await site.Dashboard.ReadAsync("/chat-luong");
        var rows = page.QuerySelectorAll("#bang-cau-hoi tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("Có thể đổi kết luận", rows[0], StringComparison.Ordinal);
        Assert.Contains("báo cáo 10 trên 100", rows[0], StringComparison.Ordinal);
        Assert.Contains("Có thể đổi hạng", rows[1], StringComparison.Ordinal);
        Assert.Contains("Không tính vào điểm", rows[2], StringComparison.Ordinal);
        Assert.StartsWith("Hiển thị dòng 1–3 trong 3.", page.QuerySelector("#dem-cau-hoi")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quy-tac=CA1420", 1)]
    [InlineData("tinh=75", 2)]
    [InlineData("trang-thai=corrected", 1)]
    [InlineData("trang-thai=asked", 1)]
    [InlineData("cq=YT", 2)]
    [InlineData("muc=stop", 0)]
    [InlineData("muc=khac&trang-thai=khac", 3)]
    public async Task Filter_Chosen_KeepsItsIssues(string query, int rows)
    {
        var page = await site.Dashboard.ReadAsync("/chat-luong?" + query);

        Assert.Equal(rows, page.QuerySelectorAll("#bang-cau-hoi tbody tr").Length);
    }

    [Fact]
    public async Task Issue_Asked_ShowsItsHistoryEscapedWordsAndTheFileOfItsRow()
    {
        var page = await site.Dashboard.ReadAsync("/chat-luong?quy-tac=CA1420");
        var row = page.QuerySelector("#bang-cau-hoi tbody tr")!;

        Assert.Contains("03/11/2026: Giao và hỏi, lan, giao Trung tâm Y tế. gọi điện ngày 3", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Xin xem lại số <b>này</b>", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(row.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/nguon/aaaabbbbcccc", StringComparison.Ordinal));
        Assert.Contains("giới hạn 99,8 %", page.QuerySelector("#gioi-han")!.TextContent, StringComparison.Ordinal);
    }
}
