using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

/// <summary>What changed since the publication before, in words a reader knows.</summary>
public sealed class ChangePageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Changes_Read_AreCountedBySubjectAndCause()
    {
        var page = await site.Dashboard.ReadAsync("/thay-doi");
        Assert.Equal("Thay đổi 1 kết luận, 1 bậc xếp hạng, 1 mức nguy cơ", page.QuerySelector("#h-tom-tat")!.TextContent);
        var risks = page.QuerySelectorAll("#tom-tat tbody tr").Single(row => row.TextContent.Contains("Mức nguy cơ", StringComparison.Ordinal));
        Assert.Equal(["1", "1", "0", "0", "1"], risks.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(4, page.QuerySelectorAll("#danh-sach tbody tr").Length);
    }

    [Fact]
    public async Task Rows_Read_SayBeforeAfterCauseAndFile()
    {
        var page = await site.Dashboard.ReadAsync("/thay-doi");
        var rows = page.QuerySelectorAll("#danh-sach tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim()))).ToArray();
        Assert.Equal("Đạt|Không đạt|Số liệuaaaabbbbcccc", rows[0]);
        Assert.Equal("bậc 2|bậc 1|Số liệu của đơn vị khác", rows[1]);
        Assert.Equal("700,5–860|860|Quy tắc", rows[3]);
        Assert.NotNull(page.QuerySelector("#danh-sach a[href^='/nguon/aaaabbbbcccc']"));
        Assert.Null(page.QuerySelector("#danh-sach tbody b b"));
    }

    [Fact]
    public async Task Rows_Narrowed_HoldOnlyThatSubjectOrCause()
    {
        Assert.Single((await site.Dashboard.ReadAsync("/thay-doi?noi-dung=ket-luan")).QuerySelectorAll("#danh-sach tbody tr"));
        Assert.Single((await site.Dashboard.ReadAsync("/thay-doi?nguyen-nhan=quy-tac")).QuerySelectorAll("#danh-sach tbody tr"));
        Assert.Equal("Hiển thị 0 dòng.", (await site.Dashboard.ReadAsync("/thay-doi?noi-dung=nhom")).QuerySelector("#dem-dong")!.TextContent.Split("Tải")[0].Trim());
    }
}
