using System.Text.RegularExpressions;
using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed partial class RiskPageTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    // 5 communes × 2 measures = 10 pairs: 4 of band 5, 1 of band 1, 5 without forecast.
    [Fact]
    public async Task Filter_ByBand_ShowsItsPairsAndCountsAllTen()
    {
        var page = await site.Dashboard.ReadAsync("/nguy-co?tinh=75&nguy-co=5");

        Assert.Equal(4, page.QuerySelectorAll("#bang-nguy-co tbody tr").Length);
        Assert.Equal("Hiển thị dòng 1–4 trong 4, lọc từ 10.", page.QuerySelector("#dem-dong")!.TextContent.Trim());
    }

    [Fact]
    public async Task Rows_Shown_GiveWordsAndNeverThePercentageOfMissing()
    {
        var page = await site.Dashboard.ReadAsync("/nguy-co?tinh=75");
        var table = page.QuerySelector("#bang-nguy-co")!.TextContent;

        Assert.Contains("Rất cao", table, StringComparison.Ordinal);
        Assert.Contains("Chưa dự báo", table, StringComparison.Ordinal);
        Assert.DoesNotMatch(ProbabilityOfMissing(), table);
    }

    [Fact]
    public async Task Agency_OfAJointMeasure_IsFoundByEither()
    {
        Assert.Equal(5, (await site.Dashboard.ReadAsync("/nguy-co?tinh=75&cq=CA")).QuerySelectorAll("#bang-nguy-co tbody tr").Length);
        Assert.Equal(5, (await site.Dashboard.ReadAsync("/nguy-co?tinh=75&cq=LD")).QuerySelectorAll("#bang-nguy-co tbody tr").Length);
    }

    // The fixture's probability is 0.97.
    [GeneratedRegex("97%|0,97", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProbabilityOfMissing();
}
