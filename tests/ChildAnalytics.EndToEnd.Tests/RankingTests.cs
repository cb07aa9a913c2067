using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A leader's minutes before a meeting: find, sort and filter in the ranking; the address carries it all.</summary>
public sealed class RankingTests(DemoSite site)
{
    private const string Ranking = "/xep-hang?tinh=75";
    private const string Rows = "#bang-xep-hang tbody tr";

    [Fact]
    public async Task Search_WithoutDiacritics_FindsTheCommune_AndStandsInTheAddress()
    {
        var page = await site.OpenAsync(Ranking);
        await page.Locator("main input[name=tim]").FillAsync("tan quan");
        await page.Locator("main input[name=tim]").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("tim=tan", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(Rows).First).ToContainTextAsync("Tân Quan");
        Assert.True(await page.Locator(Rows).CountAsync() < 5);

        var copied = await site.OpenAsync(new Uri(page.Url).PathAndQuery);
        Assert.Equal(await page.Locator(Rows).CountAsync(), await copied.Locator(Rows).CountAsync());
        await copied.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FilterByVerdict_LeavesOnlyThatVerdict_AndTheCountIsTrue()
    {
        var page = await site.OpenAsync(Ranking + "&ket-luan=khong-dat");
        var marks = await page.Locator(Rows + " .v").AllInnerTextsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal("Không đạt", mark.Trim()));
        var count = await page.Locator("#bang-xep-hang .count, .count").First.InnerTextAsync();
        Assert.Contains(marks.Count.ToString(CultureInfo.InvariantCulture), count, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SortByName_PutsDAfterDBar_InTheAddress()
    {
        var page = await site.OpenAsync(Ranking);
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Đơn vị" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("xep=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Đơn vị" })).ToHaveAttributeAsync("aria-sort", "ascending");
        var names = await page.Locator(Rows + " th").AllInnerTextsAsync();
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        var shortNames = names.Select(name => name.Replace("Xã ", "", StringComparison.Ordinal).Replace("Phường ", "", StringComparison.Ordinal).Trim()).ToArray();
        Assert.Equal(shortNames.Order(Comparer<string>.Create((left, right) => vietnamese.Compare(left, right, CompareOptions.None))), shortNames);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task RuleSets_NeverShareAPage()
    {
        var illustrative = await site.OpenAsync(Ranking + "&bo=QD06-2019-minh-hoa");
        Assert.Contains("Minh họa, không phải quy định pháp luật", await illustrative.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await illustrative.Context.CloseAsync();
        var confirmed = await site.OpenAsync(Ranking + "&bo=QD06-2019");
        Assert.Equal(0, await confirmed.Locator("main .tag-ill").CountAsync());
        await confirmed.Context.CloseAsync();
    }
}
