using System.Text.Json;
using Microsoft.Playwright;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Every page in a real Chromium, wide and narrow: it opens, says its source and label, fits, and has no serious accessibility fault.</summary>
public sealed class PageTests(DemoSite site)
{
    public static TheoryData<string> Pages =>
    [
        "/",
        "/tinh/75",
        "/tinh/75?bo=QD06-2019",
        "/xep-hang?tinh=75",
        "/xa/25351@2025-07-01",
        "/xa/25357@2026-04-30",
        "/xa/25351@2025-07-01/nguon/CT05a/2023",
        "/nguy-co",
        "/thong-ke-tinh",
        "/chi-tieu",
        "/nguon",
        "/thay-doi",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WideAndNarrow_ShowsSourceFitsAndIsAccessible(string path)
    {
        foreach (var width in new[] { 1440, 390, 320 })
        {
            var faults = new List<string>();
            var page = await site.OpenAsync(path, width);
            page.Console += (_, message) => { if (message.Type == "error") faults.Add(message.Text); };
            page.PageError += (_, error) => faults.Add(error);
            await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.NetworkIdle });

            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.True(await page.Locator("aside.src").CountAsync() > 0, $"{path} has no source note");
            Assert.Equal("vi", await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Empty(faults);

            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} scrolls sideways by {overflow} px at {width} px");
            if (width != 320)
                Assert.Empty(await SeriousFaultsAsync(page));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithoutScript_ShowsTheSameTitleAndTables(string path)
    {
        var page = await site.OpenAsync(path, script: false);
        var plain = await page.Locator("main table").CountAsync();
        var title = await page.Locator("h1").InnerTextAsync();
        await page.Context.CloseAsync();
        var scripted = await site.OpenAsync(path);
        Assert.Equal(title, await scripted.Locator("h1").InnerTextAsync());
        Assert.Equal(plain, await scripted.Locator("main table").CountAsync());
        await scripted.Context.CloseAsync();
    }

    [Fact]
    public async Task SyntheticLabel_StandsOnEveryPageWithCommuneFigures()
    {
        foreach (var path in new[] { "/tinh/75", "/xep-hang?tinh=75", "/xa/25351@2025-07-01", "/nguy-co" })
        {
            var page = await site.OpenAsync(path);
            Assert.Contains("Dữ liệu mô phỏng", await page.Locator(".strip").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("mô phỏng", await page.Locator("footer").InnerTextAsync(), StringComparison.Ordinal);
            await page.Context.CloseAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> SeriousFaultsAsync(IPage page)
    {
        // Evaluated rather than added as a script: the page allows scripts of its own origin only, and keeps doing so here.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        var report = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. report.GetProperty("violations").EnumerateArray()
                .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(violation => $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("nodes")[0].GetProperty("html").GetString()}"),
        ];
    }
}
