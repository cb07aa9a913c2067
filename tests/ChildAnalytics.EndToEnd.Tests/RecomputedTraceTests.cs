using System.Diagnostics;
using System.Text.Json.Nodes;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Traces;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A script that shares no code with the product scores communes again from their traces alone, and notices where a number was changed.</summary>
public sealed class RecomputedTraceTests(DemoSite site)
{
    private static readonly string Script = Path.Combine(CommandLine.RepositoryRoot, "tests", "reference", "recompute_trace.py");

    // 2021 has communes whose parts did not all report, 2024 is all recombined, 2025 all reported on the new map.
    [Theory]
    [InlineData("2021")]
    [InlineData("2024")]
    [InlineData("2025")]
    public async Task EveryCommune_UnderBothRuleSets_IsScoredAgainAlike(string period)
    {
        using var store = new SnapshotStore(site.DataFolder);
        using var snapshot = store.Open(cancellation: TestContext.Current.CancellationToken)!;
        var path = Path.Combine(site.DataFolder, $"traces-{period}.json");
        var documents = 0;
        await using (var file = new StreamWriter(path))
        {
            foreach (var rules in snapshot.Ratings.RuleSets())
            {
                foreach (var rating in snapshot.Ratings.OfProvince("75", period, rules.Id))
                {
                    await file.WriteAsync(snapshot.Traces.Read(new TraceRequest(rating.CommuneId, TraceRequest.AllCriteria, period, rules.Id)).ToJson());
                    documents++;
                }
            }
        }

        var (exitCode, output) = await RecomputeAsync(path);
        Assert.True(exitCode == 0, output);
        // 95 communes of Đồng Nai, two rule sets, twenty items each; every state of line and figure is among them.
        Assert.Equal(190, documents);
        Assert.Contains("190 totals", output, StringComparison.Ordinal);
        Assert.Contains("3800 items", output, StringComparison.Ordinal);
        string[] states = ["criteria scored", "criteria partly_scored", "criteria points_unknown", "criteria illustrative", "criteria not_scored", "figures exact", "figures hidden", "items hidden"];
        string[] recombined = period == "2025" ? [] : ["figures recombined", "figures interval", "figures missing"];
        string[] estimated = period == "2021" ? ["figures estimated"] : [];
        Assert.All([.. states, .. recombined, .. estimated], state => Assert.Contains(" " + state, output, StringComparison.Ordinal));
    }

    // Each change is one a falsifier or a fault could make; the paths lead to the first item with a figure of four parts.
    [Theory]
    [InlineData("a cell", "criteria/5/items/0/fact/parts/0/cells/0/text", "1")]
    [InlineData("a part", "criteria/5/items/0/fact/parts/0/numerator", "1")]
    [InlineData("a share", "criteria/5/items/0/fact/parts/0/share", "0.5")]
    [InlineData("an edge", "criteria/5/items/0/fact/parts/0/links/0/share", "0.5")]
    [InlineData("the figure", "criteria/5/items/0/fact/numerator", "429")]
    [InlineData("a threshold", "criteria/5/items/0/bands/0/threshold", "99.9")]
    [InlineData("points of a step", "criteria/5/items/0/bands/0/points", "51")]
    [InlineData("points of a line", "criteria/5/outcome/points_min", "51")]
    [InlineData("a maximum", "criteria/5/max_points", "130")]
    [InlineData("the total", "rating/total_min", "101")]
    [InlineData("the pass mark", "rating/pass_mark_lo", "801")]
    [InlineData("a pass mark of the law", "rule_set/pass_marks/2/points", "801")]
    [InlineData("the points of the set", "rule_set/total_points", "1001")]
    [InlineData("the verdict", "rating/verdict", "\"met\"")]
    public async Task AlteredNumber_IsFound(string what, string place, string value)
    {
        var trace = await CommandLine.RunAsync(site.DataFolder, "trace", "--commune", "25351@2025-07-01", "--criterion", "all", "--period", "2024", "--format", "json");
        Assert.Equal(0, trace.ExitCode);
        var path = Path.Combine(site.DataFolder, $"altered-{place.Replace('/', '-')}.json");
        await File.WriteAllTextAsync(path, trace.Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RecomputeAsync(path)).ExitCode);

        var document = JsonNode.Parse(trace.Output)!;
        Set(document, place, value, isText: place.EndsWith("/text", StringComparison.Ordinal));
        await File.WriteAllTextAsync(path, document.ToJsonString(), TestContext.Current.CancellationToken);
        var (exitCode, output) = await RecomputeAsync(path);

        Assert.True(exitCode == 1, $"{what} was changed and nothing differed: {output}");
    }

    [Theory]
    [InlineData("CA1730", "--commune", "99999", "--criterion", "TC07", "--period", "2025")]
    [InlineData("CA1732", "--commune", "25351", "--criterion", "TC77", "--period", "2025")]
    [InlineData("CA1733", "--commune", "25351", "--criterion", "TC07", "--period", "2031")]
    [InlineData("CA1734", "--commune", "25351", "--criterion", "TC07", "--period", "2025", "--rule-set", "QD06")]
    [InlineData("CA1735", "--commune", "25351", "--criterion", "TC07", "--period", "2025", "--snapshot", "2020-01-01-abcdef")]
    public async Task UnknownWish_IsAFaultWithWhatComesNear(string id, params string[] arguments)
    {
        var refused = await CommandLine.RunAsync(site.DataFolder, ["trace", .. arguments]);

        Assert.Equal(4, refused.ExitCode);
        Assert.StartsWith(id, refused.Error, StringComparison.Ordinal);
        Assert.Contains("cần: ", refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    // Code 25351 was Phước An until 2025-06-30 and is Tân Quan since: official lists of both days.
    [Theory]
    [InlineData("2024", "25351@1995-01-01")]
    [InlineData("2025", "25351@2025-07-01")]
    public async Task CodeOfTwoLives_IsChosenByPeriodAndSaysSo(string period, string chosen)
    {
        var trace = await CommandLine.RunAsync(site.DataFolder, "trace", "--commune", "25351", "--criterion", "7", "--period", period, "--format", "json");
        var document = JsonNode.Parse(trace.Output)!;

        Assert.Equal(chosen, (string?)document["asked"]!["commune_id"]);
        Assert.Contains("Phước An", (string?)document["asked"]!["note"]!["vi"], StringComparison.Ordinal);
        Assert.Equal("25351@2025-07-01", (string?)document["commune"]!["commune_id"]);
    }

    [Theory]
    [InlineData("vi", "KẾT LUẬN", "Quy định", "ẩn: số nhỏ, bảo mật")]
    [InlineData("en", "VERDICT", "Rule", "hidden: fewer than the threshold")]
    public async Task Text_IsReadableInBothLanguages(string language, params string[] expected)
    {
        var trace = await CommandLine.RunAsync(site.DataFolder, "trace", "--commune", "25351@2025-07-01", "--criterion", "TC06", "--period", "2024", "--lang", language);

        Assert.All(expected, text => Assert.Contains(text, trace.Output, StringComparison.Ordinal));
        Assert.Contains("QĐ-TTg ngày 03/01/2019", trace.Output, StringComparison.Ordinal);
    }

    private static void Set(JsonNode document, string place, string value, bool isText)
    {
        var keys = place.Split('/');
        var parent = keys[..^1].Aggregate(document, (node, key) => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var index) ? node[index]! : node[key]!);
        Assert.True(parent.AsObject().ContainsKey(keys[^1]), place);
        parent[keys[^1]] = isText ? JsonValue.Create(value) : JsonNode.Parse(value);
    }

    private static async Task<(int ExitCode, string Output)> RecomputeAsync(string path)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
