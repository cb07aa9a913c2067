using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A number on a page leads in at most three clicks to the row of the file it came from.</summary>
public sealed class TraceTests(DemoSite site)
{
    [Fact]
    public async Task Number_OnTheProvincePage_LeadsToItsSourceRowInThreeClicks()
    {
        var page = await site.OpenAsync("/tinh/75");
        await page.Locator("#bang-xep-hang tbody th a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/xa/", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("#tieu-chi a[href*='/nguon/']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/nguon/", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Matches(@"bao-cao-tre-em_\S+_mo-phong\S*\.(xlsx|csv)", text);
        Assert.Matches(@"dòng\s+\d+", text.ToLowerInvariant());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Points_OnTheProvincePage_LeadToClauseFileRowAndCellInThreeClicks()
    {
        var page = await site.OpenAsync("/tinh/75");
        await page.Locator("#bang-xep-hang tbody th a").First.ClickAsync();
        await page.Locator("#tieu-chi a[href*='/vi-sao/TC07']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/vi-sao/TC07", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Điều 2, tiêu chí 7", text, StringComparison.Ordinal);
        Assert.Matches(@"bao-cao-tre-em_\S+_mo-phong\S*\.(xlsx|csv)", text);
        Assert.Matches(@"dòng \d+, ô (G\d+|R\d+C7)", text);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task RecombinedNumber_NamesEveryPart()
    {
        // Tân Quan is Phước An, Tân Lợi, Tân Quan (Hớn Quản) and Quang Minh (Chơn Thành): the official crosswalk of 2025-07-01.
        var page = await site.OpenAsync("/xa/25351@2025-07-01/nguon/CT14/2023");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.All(["Phước An", "Tân Lợi", "Tân Quan", "Quang Minh"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
