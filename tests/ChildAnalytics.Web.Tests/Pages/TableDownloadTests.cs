using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class TableDownloadTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    // Label and heads stand above the rows. Ten pairs, five communes (two of them not met), one file, six years of one province.
    [Theory]
    [InlineData("/nguy-co.csv?tinh=75&nguy-co=tat-ca", 10)]
    [InlineData("/nguy-co.csv?tinh=75", 4)]
    [InlineData("/xep-hang.csv?tinh=75", 5)]
    [InlineData("/xep-hang.csv?tinh=75&ket-luan=khong-dat", 2)]
    [InlineData("/nguon.csv", 1)]
    [InlineData("/chat-luong.csv", 3)]
    [InlineData("/chat-luong.csv?trang-thai=corrected", 1)]
    [InlineData("/thay-doi.csv", 4)]
    [InlineData("/thay-doi.csv?nguyen-nhan=mo-hinh", 1)]
    [InlineData("/thong-ke-tinh.csv?chi-tieu=u5mr", 6)]
    public async Task Table_Downloaded_HoldsAllRowsOfTheFilterAndTheirNumber(string address, int rows)
    {
        using var response = await site.Dashboard.GetAsync(address);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows, lines.Length - 2);
        Assert.EndsWith($"{rows} dòng", lines[0].Trim('"'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SimulatedTable_Downloaded_SaysSoInNameAndFirstRow()
    {
        using var response = await site.Dashboard.GetAsync("/xep-hang.csv?tinh=75");

        Assert.EndsWith("_mo-phong.csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Contains("Dữ liệu mô phỏng", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
