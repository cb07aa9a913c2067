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
        Assert.StartsWith("Hiển thị dòng 1–4 trong 4, lọc từ 10.", page.QuerySelector("#dem-dong")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    // Bands 4 and 5 (ui.md: Cao, Rất cao): 4 of the 10 pairs; the choice stands as chips and in the permanent link.
    [Fact]
    public async Task Worklist_Opened_ShowsLikelyMissesAndSaysSo()
    {
        var page = await site.Dashboard.ReadAsync("/nguy-co?tinh=75");

        Assert.StartsWith("Hiển thị dòng 1–4 trong 4, lọc từ 10.", page.QuerySelector("#dem-dong")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["Bỏ lọc Cao", "Bỏ lọc Rất cao"], page.QuerySelectorAll(".on a[aria-label]").Select(chip => chip.GetAttribute("aria-label")!));
        Assert.Contains("nguy-co=4,5", page.QuerySelector("footer.end a.n")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_Shown_GiveWordsAndNeverThePercentageOfMissing()
    {
        var page = await site.Dashboard.ReadAsync("/nguy-co?tinh=75&nguy-co=tat-ca");
        var table = page.QuerySelector("#bang-nguy-co")!.TextContent;

        Assert.Contains("Rất cao", table, StringComparison.Ordinal);
        Assert.Contains("Chưa dự báo", table, StringComparison.Ordinal);
        Assert.DoesNotMatch(ProbabilityOfMissing(), table);
    }

    // agencies.yaml names YT "Trung tâm Y tế", until 2025-06-30.
    [Fact]
    public async Task Agency_OfARow_IsNamedAsThePublicationNamesIt()
    {
        var page = await site.Dashboard.ReadAsync("/nguy-co?tinh=75");

        Assert.Contains("Trung tâm Y tế", page.QuerySelector("#bang-nguy-co")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đến 30/06/2025", page.QuerySelector("aside.src")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agency_OfAJointMeasure_IsFoundByEither()
    {
        Assert.Equal(5, (await site.Dashboard.ReadAsync("/nguy-co?tinh=75&nguy-co=tat-ca&cq=CA")).QuerySelectorAll("#bang-nguy-co tbody tr").Length);
        Assert.Equal(5, (await site.Dashboard.ReadAsync("/nguy-co?tinh=75&nguy-co=tat-ca&cq=LD")).QuerySelectorAll("#bang-nguy-co tbody tr").Length);
    }

    // The fixture's probability is 0.97.
    [GeneratedRegex("97%|0,97", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProbabilityOfMissing();
}
