using System.Net;
using System.Text.Json;
using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class ReasonPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Criterion = "/xa/25351@2025-07-01/vi-sao/TC07?bo=QD06-2019&ky=2025";

    [Fact]
    public async Task Criterion_Opened_ShowsClauseStepsPartsAndCells()
    {
        var page = await site.Dashboard.ReadAsync(Criterion);

        Assert.Contains("Điều 2, tiêu chí 7", page.QuerySelector("#quy-dinh")!.TextContent, StringComparison.Ordinal);
        var item = page.QuerySelector("#noi-dung-TC07")!.TextContent;
        Assert.Contains("≥ 98%", item, StringComparison.Ordinal);
        Assert.Contains("Chưa có nguồn xác nhận các mức thấp hơn", item, StringComparison.Ordinal);
        // Row 214 of sheet B07, numerators in column G.
        Assert.Contains("trang B07, dòng 214, ô G214, H214", item, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Enumerable.Repeat("ab", 32)), page.QuerySelector("#bien-nhan")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Criterion)]
    [InlineData("/xa/25351@2025-07-01/nguon/TC07/2025")]
    public async Task CorrectedNumber_Shown_SaysWhenAndWhatStoodBefore(string address)
    {
        var page = await site.Dashboard.ReadAsync(address);

        // 190 of 210 children: 90,476… percent.
        Assert.Contains("Đã đính chính ngày 08/01/2026, trước đó 90,5% (190/210), gửi ngày 02/11/2025", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenFigure_Traced_StaysHiddenInPageAndFile()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01/vi-sao/TC03?ky=2025");
        Assert.Contains("Ẩn: số nhỏ, bảo mật", page.QuerySelector("#noi-dung-TC03")!.TextContent, StringComparison.Ordinal);

        using var response = await site.Dashboard.GetAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        using var file = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var fact = file.RootElement.GetProperty("criteria")[0].GetProperty("items")[0].GetProperty("fact");
        Assert.Equal("hidden", fact.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, fact.GetProperty("numerator").ValueKind);
    }

    [Fact]
    public async Task CommunePage_EveryCriterionAndTheVerdict_LeadToTheirReasons()
    {
        var page = await site.Dashboard.ReadAsync("/xa/25351@2025-07-01");

        Assert.Equal(13, page.QuerySelectorAll("#tieu-chi a[href*='/vi-sao/TC']").Length);
        Assert.NotNull(page.QuerySelector("#ba-dieu-kien a[href*='/vi-sao']"));
    }

    [Theory]
    [InlineData("/xa/25351@2025-07-01/vi-sao/TC99")]
    [InlineData("/xa/99999/vi-sao")]
    public async Task UnknownCriterionOrCommune_IsAnsweredInWords(string address) => await site.Dashboard.ReadAsync(address, HttpStatusCode.NotFound);
}
