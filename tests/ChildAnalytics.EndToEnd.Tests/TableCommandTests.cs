namespace ChildAnalytics.EndToEnd.Tests;

/// <summary><c>index run</c> and <c>rank run</c> against the reference tables of COINr 1.1.14 and csranks 1.2.2 (SOURCES.md beside them says where from).</summary>
public sealed class TableCommandTests : IDisposable
{
    private const string SharedVariable = "CHILDANALYTICS_SHARED";

    private readonly string _folder = Directory.CreateTempSubdirectory("childanalytics-tables-").FullName;

    [Fact]
    public async Task IndexRun_OnAsem_GivesTheRanksOfCoinr()
    {
        var answer = await IndexRunAsync();

        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.ExitCode);
        var expected = Rows(Shared("asem_results_default.csv")).ToDictionary(row => row[0], row => row[2]);
        Assert.Equal(51, expected.Count);
        Assert.Equal(expected, Rows(Path.Combine(_folder, "out", "ranks.csv")).ToDictionary(row => row[0], row => row[1]));
        // Index of Switzerland in the same table: 68.383724.
        Assert.Contains(Rows(Path.Combine(_folder, "out", "scores.csv")), row => row is ["CHE", "Index", "4", var score] && score.StartsWith("68.38372", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder, "out", "sensitivity.csv")));
    }

    [Fact]
    public async Task IndexRun_WithSimulations_WritesBandsAndSensitivity_TheSameForTheSameSeed()
    {
        string[] simulated = ["--simulations", "50", "--seed", "7"];
        Assert.Equal(0, (await IndexRunAsync(simulated)).ExitCode);
        var sensitivity = Path.Combine(_folder, "out", "sensitivity.csv");
        var first = await File.ReadAllTextAsync(sensitivity, TestContext.Current.CancellationToken);
        Assert.StartsWith("factor,first_order,total_order\n", first, StringComparison.Ordinal);
        Assert.Equal(["winmax", "normalisation", "weights", "aggregation"], Rows(sensitivity).Select(row => row[0]));
        Assert.All(Rows(Path.Combine(_folder, "out", "ranks.csv")), row => Assert.DoesNotContain("", row));

        Assert.Equal(0, (await IndexRunAsync(simulated)).ExitCode);
        Assert.Equal(first, await File.ReadAllTextAsync(sensitivity, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task IndexRun_UnknownNormalisation_IsWrongUsage_NamingTheKnown()
    {
        var answer = await CommandLine.RunAsync(_folder, "index", "run", "--data", "a.csv", "--meta", "b.csv", "--normalise", "log", "--out", _folder);

        Assert.Equal(2, answer.ExitCode);
        Assert.All(["log", "minmax", "zscore", "goalposts"], word => Assert.Contains(word, answer.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RankRun_OnPisa_GivesTheSetsOfCsranks()
    {
        var reference = Rows(Shared("rankci_pisa2018_math.csv"));
        var input = Write("pisa.csv", ["unit,estimate,se", .. reference.Select(row => $"\"{row[0]}\",{row[1]},{row[2]}")]);
        var output = Path.Combine(_folder, "sets.csv");

        var answer = await CommandLine.RunAsync(_folder, "rank", "run", "--input", input, "--coverage", "0.95", "--seed", "1", "--out", output);

        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.ExitCode);
        var found = Rows(output).ToDictionary(row => row[0], row => row[1..].Select(Whole).ToArray());
        Assert.Equal(reference.Count, found.Count);
        foreach (var row in reference)
        {
            Assert.Equal(Whole(row[3]), found[row[0]][0]);
            // Both draw at random: a bound may differ by one place. The reference has the simultaneous set first.
            int[] expected = [Whole(row[6]), Whole(row[7]), Whole(row[4]), Whole(row[5])];
            Assert.All(expected.Zip(found[row[0]][1..]), pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));
        }
    }

    [Theory]
    [InlineData("95")]
    [InlineData("0,95")]
    [InlineData("cao")]
    public async Task RankRun_CoverageNotBetween0And1_IsWrongUsage(string coverage)
    {
        var answer = await CommandLine.RunAsync(_folder, "rank", "run", "--input", "a.csv", "--coverage", coverage, "--out", Path.Combine(_folder, "sets.csv"));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"“{coverage}”", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RankRun_BadCell_NamesFileRowColumnAndWhatStandsThere()
    {
        // The blank line counts: the bad cell stands on line 4 as an editor shows it.
        var input = Write("xau.csv", ["unit,estimate,se", "a,1,0.1", "", "b,khoảng 2,0.1", "c,3,0.1"]);

        var answer = await CommandLine.RunAsync(_folder, "rank", "run", "--input", input, "--out", Path.Combine(_folder, "sets.csv"));

        Assert.Equal(4, answer.ExitCode);
        Assert.All(["CA1902", "xau.csv", "dòng 4", "estimate", "khoảng 2"], word => Assert.Contains(word, answer.Error, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder, "sets.csv")));
    }

    [Fact]
    public async Task RankRun_MissingFile_OrUnwritableOutput_IsRefused()
    {
        var missing = await CommandLine.RunAsync(_folder, "rank", "run", "--input", Path.Combine(_folder, "khong-co.csv"), "--out", Path.Combine(_folder, "sets.csv"));
        Assert.Equal(4, missing.ExitCode);
        Assert.Contains("CA1720", missing.Error, StringComparison.Ordinal);

        var input = Write("tot.csv", ["unit,estimate,se", "a,1,0.1", "b,2,0.1"]);
        var unwritable = await CommandLine.RunAsync(_folder, "rank", "run", "--input", input, "--out", Path.Combine(_folder, "khong-co", "sets.csv"));
        Assert.Equal(4, unwritable.ExitCode);
        Assert.Contains("CA1721", unwritable.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<CommandResult> IndexRunAsync(params string[] more) =>
        CommandLine.RunAsync(_folder, ["index", "run", "--data", Shared("asem_raw_idata.csv"), "--meta", Shared("asem_imeta.csv"), "--out", Path.Combine(_folder, "out"), .. more]);

    private string Write(string name, string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    // The columns compared hold no comma.
    private static List<string[]> Rows(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];

    private static int Whole(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static string Shared(string file)
    {
        var folder = Environment.GetEnvironmentVariable(SharedVariable) ?? Path.Combine(CommandLine.RepositoryRoot, "..", "shared");
        var path = Path.Combine(folder, "data", "composite", file);
        if (!File.Exists(path))
            Assert.Skip($"The reference data ({file}) are not beside the repository; set {SharedVariable} to their folder.");
        return path;
    }
}
