using System.Text.Json;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Suppositions on the demonstration: the publication alone gives back its own verdicts, and a change of the mark the ones counted from its totals.</summary>
public sealed class WhatIfTests(DemoSite site)
{
    [Theory]
    [InlineData("QD06-2019")]
    [InlineData("QD06-2019-minh-hoa")]
    public async Task NothingSupposed_GivesTheVerdictsOfRecord(string rules)
    {
        using var answer = await ScoreAsync(rules, "");

        var before = answer.RootElement.GetProperty("before");
        var after = answer.RootElement.GetProperty("after");
        foreach (var verdict in (string[])["met", "not_met", "undetermined"])
        {
            var recorded = await CountAsync($"select count(*) from marts.commune_rating where rule_set_id = '{rules}' and verdict = '{verdict}' and round_id = (select max(round_id) from marts.commune_standing)");
            Assert.Equal(recorded, before.GetProperty(verdict).GetInt32());
            Assert.Equal(recorded, after.GetProperty(verdict).GetInt32());
        }

        Assert.Equal(0, answer.RootElement.GetProperty("changed_verdicts").GetInt32());
        Assert.Equal(0, answer.RootElement.GetProperty("changed_totals").GetInt32());
    }

    [Fact]
    public async Task LowerMark_GivesTheVerdictsCountedFromThePublishedTotals()
    {
        using var answer = await ScoreAsync("QD06-2019-minh-hoa", "dat.A=700,dat.B=700,dat.C=700");

        var expected = await CountAsync(
            """
            select count(*) from marts.commune_rating
            where rule_set_id = 'QD06-2019-minh-hoa' and round_id = (select max(round_id) from marts.commune_standing)
                and total_min >= 700 and class_candidates <> '' and verdict_no_zero = 'met' and verdict_complete = 'met'
            """);
        Assert.Equal(expected, answer.RootElement.GetProperty("after").GetProperty("met").GetInt32());
        Assert.True(expected > answer.RootElement.GetProperty("before").GetProperty("met").GetInt32());
    }

    [Fact]
    public async Task SuppositionThatCannotBeRead_IsRefusedInVietnamese()
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "score", "--what-if", "dat.A=abc,foo", "--lang", "vi");

        Assert.Equal(4, answer.ExitCode);
        Assert.Contains("CA1930", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Không đọc được giả thiết này", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Sent_GivesAShortAddress_WithOnlyWhatDiffers()
    {
        var page = await site.OpenAsync("/gia-dinh?bo=QD06-2019-minh-hoa");
        await page.Locator("#g-dat-B").FillAsync("700");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Chấm lại cả nước" }).ClickAsync();
        await page.WaitForURLAsync("**/gia-dinh?*gt=*");

        Assert.Contains("gt=dat.B:700", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("nguong", page.Url, StringComparison.Ordinal);
        Assert.Contains("kết luận thay đổi ở", await page.Locator("#ket-qua .lead-line").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task BadSupposition_InAnAddress_IsAnsweredWithWhatToDo()
    {
        var page = await site.OpenAsync("/gia-dinh");
        var response = await page.GotoAsync(new Uri(site.Address, "/gia-dinh?gt=dat.Z:1,thieu:abc").ToString());

        Assert.Equal(400, response!.Status);
        var message = await page.Locator("#loi-gia-dinh").InnerTextAsync();
        Assert.Contains("CA1933", message, StringComparison.Ordinal);
        Assert.Contains("CA1934", message, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task<JsonDocument> ScoreAsync(string rules, string whatIf)
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "score", "--rule-set", rules, "--what-if", whatIf, "--format", "json");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return JsonDocument.Parse(answer.Output);
    }

    private async Task<int> CountAsync(string sql)
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "sql", sql, "--format", "csv");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return int.Parse(answer.Output.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
