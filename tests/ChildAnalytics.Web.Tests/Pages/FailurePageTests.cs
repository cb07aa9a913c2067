using System.Net;
using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class FailurePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Theory]
    [InlineData("/xa/99999@2025-07-01")]
    [InlineData("/xa/khong-phai-ma")]
    [InlineData("/tinh/00")]
    [InlineData("/xep-hang?tinh=00")]
    [InlineData("/xa/25351@2025-07-01/nguon/TC07/1999")]
    [InlineData("/khong/co/trang/nay")]
    public async Task UnknownAddress_Asked_Answers404InWords(string address)
    {
        var page = await site.Dashboard.ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("Không tìm thấy trang.", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("   at ", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingPublished_Asked_ShowsThreeSteps()
    {
        using var empty = new PublicationFolder();
        await using var dashboard = await Dashboard.StartAsync(empty);
        var page = await dashboard.ReadAsync("/");

        Assert.Equal("Chưa có bản công bố nào.", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("#cac-buoc > li").Length);
    }

    [Fact]
    public async Task BrokenPublication_Asked_ShowsAnIdAndNoStackTrace()
    {
        using var folder = new PublicationFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "snapshots", "hong"));
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "snapshots", "hong", "child.duckdb"), "không phải cơ sở dữ liệu", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "current"), "hong", TestContext.Current.CancellationToken);
        await using var dashboard = await Dashboard.StartAsync(folder);
        var page = await dashboard.ReadAsync("/", HttpStatusCode.InternalServerError);

        Assert.Equal("CA1603", page.QuerySelector("#ma-loi")!.TextContent);
        Assert.DoesNotContain("Exception", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPublication_WhileServing_ShowsAtOnceAndOldLinksStayOnTheOld()
    {
        using var folder = new PublicationFolder().Publish("ban-a");
        await using var dashboard = await Dashboard.StartAsync(folder);
        await dashboard.ReadAsync("/tinh/75");
        folder.Publish("ban-b");

        var current = await dashboard.ReadAsync("/tinh/75");
        var old = await dashboard.ReadAsync("/tinh/75?cb=ban-a");

        Assert.Contains("ban-b", current.QuerySelector("footer.end")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ban-a", old.QuerySelector("footer.end")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Có bản công bố mới", old.QuerySelector("#ban-moi")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../ban-thu-1")]
    [InlineData("..%2F..")]
    [InlineData("khong-co")]
    public async Task PublicationInAddress_ThatIsNotKept_FallsBackAndSaysSo(string id)
    {
        var page = await site.Dashboard.ReadAsync("/tinh/75?cb=" + id);

        Assert.Contains("không còn lưu ở đây", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ban-thu-1", page.QuerySelector("footer.end")!.TextContent, StringComparison.Ordinal);
    }
}
