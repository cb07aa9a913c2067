using System.Globalization;
using System.IO.Compression;
using ChildAnalytics.Cli.Commands;

namespace ChildAnalytics.Cli.Tests.Forecasts;

/// <summary><c>forecast run</c> and <c>forecast backtest</c> from file to file, with their exit codes.</summary>
public sealed class ForecastCommandTests : IDisposable
{
    private const int SeriesOfSlice = 25;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Expected values: R package forecast 8.20 on the M3 yearly series.
    [Theory]
    [InlineData("naive")]
    [InlineData("rwf_drift")]
    [InlineData("mean")]
    public async Task Run_SliceOfM3_EqualsR(string method)
    {
        var shared = SharedFolder();
        var training = (await File.ReadAllLinesAsync(Path.Combine(shared, "m3_yearly.csv"), TestContext.Current.CancellationToken))
            .Skip(1).Select(line => line.Split(',')).Where(row => row[1] == "train").GroupBy(row => row[0]).Take(SeriesOfSlice).ToArray();
        var input = _folder.Write("m3.csv", "series_id,t,value\n" + string.Concat(training.SelectMany(series => series).Select(row => $"{row[0]},{row[2]},{row[3]}\n")));
        Assert.Equal(0, await Forecast("run", "--input", input, "--horizon", "6", "--method", method, "--out", _folder.File("out.csv")));

        var expected = Reference(Path.Combine(shared, "ref_m3_yearly_forecasts.csv.gz"), method);
        var rows = Rows("out.csv");
        Assert.Equal(6 * SeriesOfSlice, rows.Length);
        foreach (var row in rows)
        {
            var five = expected[(row[0], row[1])];
            var found = row[3..].Select(Number).ToArray();
            Assert.All(five.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-8 * five.Max(Math.Abs)));
        }
    }

    [Fact]
    public async Task Run_OneSeriesTooShort_IsLeftOutAndSaidByTheExitCode()
    {
        var input = _folder.Write("in.csv", "series_id,t,value\na,2020,5\na,2021,6\na,2022,8\nb,2022,1\n");
        Assert.Equal(3, await Forecast("run", "--input", input, "--horizon", "2", "--method", "rwf_drift", "--out", _folder.File("out.csv")));
        // Mean change of a: (8 - 5) / 2 = 1.5.
        Assert.Equal([("a", "2023", "9.5"), ("a", "2024", "11")], Rows("out.csv").Select(row => (row[0], row[2], row[3])));
    }

    [Fact]
    public async Task Run_NewestValuesMissing_HorizonCountsFromTheLastKnownOne()
    {
        var input = _folder.Write("in.csv", "series_id,t,value\na,1,5\na,2,6\na,3,\na,4,NA\n");
        Assert.Equal(0, await Forecast("run", "--input", input, "--horizon", "1", "--method", "naive", "--out", _folder.File("out.csv")));
        Assert.Equal(("3", "6"), (Rows("out.csv")[0][2], Rows("out.csv")[0][3]));
    }

    [Theory]
    [InlineData("peb3")]
    [InlineData("auto")]
    public async Task Run_Percentages_StayWithinTheirBoundsAndHoldTheirPoint(string method)
    {
        var text = "series_id,t,value,denominator,group\n";
        for (var series = 0; series < 12; series++)
        {
            for (var year = 2018; year <= 2025; year++)
                text += string.Create(CultureInfo.InvariantCulture, $"s{series},{year},{Math.Min(100, 88 + series + (((year * (series + 3)) % 7) / 2.0))},{60 + series},g{series % 2}\n");
        }

        var input = _folder.Write("in.csv", text);
        Assert.Equal(0, await Forecast("run", "--input", input, "--horizon", "5", "--method", method, "--unit", "percent", "--out", _folder.File("out.csv")));
        var rows = Rows("out.csv");
        Assert.Equal(60, rows.Length);
        foreach (var row in rows)
        {
            var (mean, lo80, hi80, lo95, hi95) = (Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7]));
            Assert.True(lo95 >= 0 && lo95 <= lo80 && lo80 <= mean && mean <= hi80 && hi80 <= hi95 && hi95 <= 100 && lo95 < hi95, string.Join(',', row));
        }
    }

    [Theory]
    [InlineData("naive", "number")]
    [InlineData("median_TDSD", "number")]
    [InlineData("auto", "number")]
    [InlineData("auto", "count")]
    [InlineData("auto", "percent")]
    [InlineData("peb3", "percent")]
    [InlineData("peb3", "rate")]
    public async Task Run_OddSeriesHundredAhead_NeverWritesNaN(string method, string unit)
    {
        // One point, a constant, all zeros, a gap, tiny magnitudes, and a long series.
        var text = "series_id,t,value\none,2025,5\ngap,2010,1\ngap,2011,4\ngap,2024,3\ngap,2025,7\n";
        for (var t = 2000; t <= 2025; t++)
        {
            var wave = (50 + (30 * Math.Sin(t))).ToString(CultureInfo.InvariantCulture);
            text += string.Create(CultureInfo.InvariantCulture, $"constant,{t},7\nzero,{t},0\ntiny,{t},{1e-12 * (t % 5)}\nwave,{t},{wave}\n");
        }

        var input = _folder.Write("in.csv", text);
        Assert.Contains(await Forecast("run", "--input", input, "--horizon", "100", "--method", method, "--unit", unit, "--out", _folder.File("out.csv")), new[] { 0, 3 });
        var rows = Rows("out.csv");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.All(row[3..].Where(cell => cell.Length > 0), cell => Assert.True(double.IsFinite(Number(cell)), string.Join(',', row))));
    }

    // Ten thousand points, magnitudes from 1e-300 to 1e300, people known for some values only: numbers or nothing, and no crash.
    [Theory]
    [InlineData("naive", "number")]
    [InlineData("median_TDSD", "number")]
    [InlineData("auto", "number")]
    [InlineData("auto", "count")]
    [InlineData("peb3", "percent")]
    public async Task Run_LongHugeTinyAndPartlyWithoutPeople_WritesFiniteNumbers(string method, string unit)
    {
        var text = new System.Text.StringBuilder("series_id,t,value,denominator\n");
        for (var t = 0; t < 10_000; t++)
            text.Append(CultureInfo.InvariantCulture, $"long,{t},{50 + (t % 7)},{(t % 2 == 0 ? "80" : "")}\n");
        for (var t = 9990; t < 10_000; t++)
        {
            text.Append(CultureInfo.InvariantCulture, $"tiny,{t},{1e-300 * (1 + (t % 3))},\n");
            if (unit != "percent")
                text.Append(CultureInfo.InvariantCulture, $"huge,{t},{1e300 * (1 + (t % 3))},\n");
        }

        var input = _folder.Write("in.csv", text.ToString());
        Assert.Contains(await Forecast("run", "--input", input, "--horizon", "5", "--method", method, "--unit", unit, "--out", _folder.File("out.csv")), new[] { 0, 3 });
        var rows = Rows("out.csv");
        Assert.Equal(5, rows.Count(row => row[0] == "long"));
        Assert.All(rows, row => Assert.All(row[3..].Where(cell => cell.Length > 0), cell => Assert.True(double.IsFinite(Number(cell)), string.Join(',', row))));
    }

    [Theory]
    [InlineData("in.csv", "series_id,t,value\na,2020,many\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,Infinity\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,NaN\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,101\n")]
    [InlineData("in.csv", "series_id,t,value,denominator\na,2020,10,0\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,5\na,2020,6\n")]
    [InlineData("in.csv", "series_id,t,value\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,\na,2021,NA\n")]
    [InlineData("in.csv", "series_id,t,value\na,2020,-1\n")]
    [InlineData("in.csv", "series_id,t,value,denominator\na,2020,10,-5\n")]
    [InlineData("in.csv", "")]
    public async Task Run_BadCell_IsRefused(string name, string text)
    {
        var input = _folder.Write(name, text);
        Assert.Equal(4, await Forecast("run", "--input", input, "--horizon", "2", "--method", "peb3", "--unit", "percent", "--out", _folder.File("out.csv")));
        Assert.False(File.Exists(_folder.File("out.csv")));
    }

    [Theory]
    [InlineData("0", "naive")]
    [InlineData("101", "naive")]
    [InlineData("2", "prophet")]
    public async Task Run_WrongOption_EndsWithTwo(string horizon, string method)
    {
        var input = _folder.Write("in.csv", "series_id,t,value\na,1,5\n");
        Assert.Equal(2, await Forecast("run", "--input", input, "--horizon", horizon, "--method", method, "--out", _folder.File("out.csv")));
    }

    [Fact]
    public async Task Backtest_Naive_ErrorsAreThoseByHand()
    {
        // Origins with three points behind: t = 3 (4, then 7 comes) and t = 4 (7, then 11 comes): errors 3 and 4.
        var input = _folder.Write("in.csv", "series_id,t,value\na,1,1\na,2,2\na,3,4\na,4,7\na,5,11\n");
        Assert.Equal(0, await Forecast("backtest", "--input", input, "--horizon", "1", "--origins", "9", "--methods", "naive", "--out", _folder.File("out.csv")));
        var all = Rows("out.csv")[0];
        Assert.Equal(("naive", "all", "2", "3.5"), (all[0], all[1], all[2], all[5]));
    }

    [Fact]
    public async Task Backtest_TooShort_IsRefused()
    {
        var input = _folder.Write("in.csv", "series_id,t,value\na,1,1\na,2,2\na,3,4\n");
        Assert.Equal(4, await Forecast("backtest", "--input", input, "--horizon", "1", "--origins", "1", "--methods", "naive", "--out", _folder.File("out.csv")));
    }

    private static Task<int> Forecast(params string[] arguments) =>
        ForecastCommand.Create(new SharedOptions()).Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private string[][] Rows(string name) => [.. File.ReadAllLines(_folder.File(name)).Skip(1).Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<(string Series, string H), double[]> Reference(string path, string method)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new Dictionary<(string, string), double[]>();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Replace("\"", "", StringComparison.Ordinal).Split(',');
            if (row[1] == method)
                rows.Add((row[0], row[2]), [.. row[3..8].Select(Number)]);
        }

        return rows;
    }

    private static string SharedFolder()
    {
        var named = Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); named is null && folder is not null; folder = folder.Parent)
            named = Directory.Exists(Path.Combine(folder.FullName, "shared")) ? Path.Combine(folder.FullName, "shared") : null;
        var tables = Path.Combine(named ?? "", "data", "forecasting");
        Assert.SkipUnless(named is not null && Directory.Exists(tables), "The folder of reference data (shared) is not on this machine.");
        return tables;
    }
}
