using System.Globalization;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>The sample's faults are all of the kind that ingestion sets aside; what is accepted is drawn by chance, so nearly nothing is to be asked.</summary>
public sealed class QuestionTests(DemoSite site)
{
    // Some 280 families of tests (measures and periods) at a false discovery rate of 5 % allow 14 alarms where no commune is out of the ordinary;
    // the sample lets communes differ for good, so a few truly stand out. Sixty of 84,000 reports is the most a reader would still read.
    [Fact]
    public async Task Sample_OutsideFunnels_GivesFewQuestions() => Assert.InRange(await CountAsync("rule_id = 'CA1420'"), 0, 60);

    [Fact]
    public async Task Sample_PatternsAndRelations_AskNothing() => Assert.InRange(await CountAsync("rule_id between 'CA1421' and 'CA1427'"), 0, 2);

    [Fact]
    public async Task EveryIssue_OfThePublication_HasAHistory() => Assert.Equal(0, await CountAsync("issue_id not in (select issue_id from marts.data_issue_event)"));

    private async Task<int> CountAsync(string condition)
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "sql", $"select count(*) as issues from marts.data_issue where {condition}", "--format", "csv");
        return int.Parse(answer.Output.Split('\n')[1], CultureInfo.InvariantCulture);
    }
}
