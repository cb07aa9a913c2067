using System.Globalization;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>The main job end to end on a fresh folder: what the README promises of <c>demo</c>.</summary>
public sealed class DemoTests(DemoSite site)
{
    // The figure for one province warm on two cores; a shared machine may be slower, so the test allows half as much again.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Fact]
    public void Demo_OneProvince_EndsInTime() => Assert.InRange(site.DemoTime, TimeSpan.FromSeconds(1), Limit);

    [Fact]
    public async Task Demo_RunAgain_PublishesTheSameSnapshot()
    {
        var before = await CommandLine.RunAsync(site.DataFolder, "snapshot", "list");
        var again = await CommandLine.RunAsync(site.DataFolder, "demo", "--no-serve");
        Assert.True(again.ExitCode is 0 or 3, again.Error);
        var after = await CommandLine.RunAsync(site.DataFolder, "snapshot", "list");
        Assert.Equal(before.Output, after.Output);
        Assert.Equal(0, (await CommandLine.RunAsync(site.DataFolder, "snapshot", "verify", before.Output.Split(' ', '\n')[0])).ExitCode);
    }

    [Theory]
    [InlineData("select count(*) from marts.province where is_current", 34)]
    [InlineData("select count(*) from marts.commune where is_current", 3321)]
    [InlineData("select count(*) from marts.commune where valid_to = date '2025-06-30'", 10051)]
    [InlineData("select count(*) from marts.commune where valid_from = date '2026-04-30'", 10)]
    [InlineData("select count(*) from marts.measure where document = 'QD23-2021'", 35)]
    [InlineData("select count(distinct commune_id) from marts.commune_rating where rule_set_id = 'QD06-2019-minh-hoa' and round_id = '2025'", 95)]
    [InlineData("select count(distinct commune_id) from marts.commune_rating where rule_set_id = 'QD06-2019' and round_id = '2025'", 95)]
    [InlineData("select count(distinct criterion_id) from marts.criterion_score where rule_set_id = 'QD06-2019'", 13)]
    [InlineData("select count(*) from marts.criterion_score where rule_set_id = 'QD06-2019' and illustrative", 0)]
    [InlineData("select count(*) from marts.snapshot where is_synthetic", 1)]
    public async Task Snapshot_Count_IsAsTheSourcesSay(string query, int expected)
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "sql", query, "--format", "csv");
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(expected, int.Parse(answer.Output.Split('\n')[1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task PublicTables_AllFilled()
    {
        foreach (var table in new[]
        {
            "commune", "province", "unit_lineage", "measure", "target", "observation", "criterion_score", "commune_rating", "target_progress",
            "target_forecast", "forecast_path", "province_summary", "source", "snapshot",
        })
        {
            var answer = await CommandLine.RunAsync(site.DataFolder, "sql", $"select count(*) > 0 as filled from marts.{table}", "--format", "csv");
            Assert.Equal("filled\ntrue\n", answer.Output);
        }
    }

    [Theory]
    [InlineData("copy marts.commune to '/tmp/stolen.csv'")]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("set enable_external_access = true")]
    [InlineData("drop table marts.commune")]
    public async Task Sql_ReachingOutsideTheSnapshot_IsRefused(string query)
    {
        var answer = await CommandLine.RunAsync(site.DataFolder, "sql", query);
        Assert.Equal(4, answer.ExitCode);
        Assert.Contains("CA17", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongUsage_EndsWithTwo() => Assert.Equal(2, (await CommandLine.RunAsync(site.DataFolder, "bild")).ExitCode);
}
