using System.Globalization;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A planner's worklist: what is needed is told in the direction of the target.</summary>
public sealed class RiskTests(DemoSite site)
{
    [Fact]
    public async Task LowerIsBetter_UnmetTarget_NeedsAPaceAboveZero()
    {
        // Stunting, target "dưới 15%": a commune above it must come down, which the page tells as a pace towards the target.
        var page = await site.OpenAsync("/nguy-co?chi-tieu=CT04b&nguy-co=5&moc=2030");
        var paces = await page.Locator("#bang-nguy-co .pace b").AllInnerTextsAsync();
        Assert.NotEmpty(paces);
        Assert.All(paces, pace => Assert.True(double.Parse(pace.Replace(',', '.'), CultureInfo.InvariantCulture) > 0, $"needs {pace} a year"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task UnknownBand_KeepsTheLikelyMisses()
    {
        var unknown = await site.OpenAsync("/nguy-co?nguy-co=abc");
        var standard = await site.OpenAsync("/nguy-co");
        Assert.Equal(await standard.Locator("#dem-dong").InnerTextAsync(), await unknown.Locator("#dem-dong").InnerTextAsync());
        await unknown.Context.CloseAsync();
        await standard.Context.CloseAsync();
    }
}
