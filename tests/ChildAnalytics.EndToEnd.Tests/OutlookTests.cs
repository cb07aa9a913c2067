namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A planner looks at one measure of one commune, supposes something and sends the link.</summary>
public sealed class OutlookTests(DemoSite site)
{
    private const string Commune = "/xa/25351@2025-07-01/du-bao/";

    // The page computes a scenario anew from published values: an intervention without effect must give back what was published.
    [Theory]
    [InlineData("CT05a")]
    [InlineData("CT14")]
    [InlineData("CT04b")]
    public async Task Scenario_WithoutEffect_GivesThePublishedForecast(string measure)
    {
        var page = await site.OpenAsync($"{Commune}{measure}?nam=2027&muc=0&in=1");
        var rows = await page.Locator("#bieu-do-du-bao-so-lieu tbody tr").AllAsync();
        var compared = 0;
        foreach (var row in rows)
        {
            var cells = await row.Locator("td").AllInnerTextsAsync();
            if (cells[3] is "-" or "đã giả định")
                continue;
            Assert.Equal((cells[0], cells[1]), (cells[3], cells[4]));
            compared++;
        }

        Assert.True(compared >= 5, $"only {compared} years compared");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Form_FilledAndSent_ShowsTheScenarioUnderALinkThatKeepsIt()
    {
        var page = await site.OpenAsync($"{Commune}CT14");
        await page.FillAsync("#nhip", "-1,5");
        await page.ClickAsync("#gia-dinh button[type=submit]");
        await page.WaitForSelectorAsync("#bang-gia-dinh");
        Assert.Contains("nhip=-1%2C5", page.Url, StringComparison.Ordinal);
        Assert.Contains("mỗi năm thay đổi −1,5 điểm %", await page.InnerTextAsync("#vung-gia-dinh"), StringComparison.Ordinal);

        var again = await site.OpenAsync(new Uri(page.Url).PathAndQuery, width: 390, script: false);
        Assert.Equal(await page.InnerTextAsync("#bang-gia-dinh tbody"), await again.InnerTextAsync("#bang-gia-dinh tbody"), ignoreWhiteSpaceDifferences: true);
        await page.Context.CloseAsync();
        await again.Context.CloseAsync();
    }

    [Fact]
    public async Task Number_ThatCannotBeRead_IsNamedAndNothingIsSupposed()
    {
        var page = await site.OpenAsync($"{Commune}CT14?nhip=nhanh");
        Assert.Contains("Không đọc được “nhanh” thành một số", await page.InnerTextAsync("#gia-dinh"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#bang-gia-dinh").CountAsync());
        await page.Context.CloseAsync();
    }

    // A share cannot exceed 100 %.
    [Fact]
    public async Task SupposedFigure_BeyondThePossible_IsRefusedWithAReason()
    {
        var page = await site.OpenAsync($"{Commune}CT14?so=140");
        Assert.Contains("nằm ngoài giá trị có thể có", await page.InnerTextAsync("#gia-dinh"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SensitiveMeasure_OffersNoScenario()
    {
        var page = await site.OpenAsync("/nguy-co?nguy-co=tat-ca&chi-tieu=CT09&moc=2030");
        var first = page.Locator("#bang-nguy-co tbody th a").First;
        await first.ClickAsync();
        await page.WaitForSelectorAsync("#kiem-tra-lai");
        Assert.Equal(0, await page.Locator("#nhip").CountAsync());
        await page.Context.CloseAsync();
    }
}
