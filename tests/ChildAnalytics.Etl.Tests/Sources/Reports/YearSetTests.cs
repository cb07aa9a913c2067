using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources;
using ChildAnalytics.Etl.Tests.Fixtures;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Etl.Tests.Sources.Reports;

/// <summary>Form "Biểu 02-TE": sorted by set, judged as the form read row by row.</summary>
public sealed class YearSetTests
{
    [Fact]
    public void PlainRows_AreWrittenWithTheirLineNumbers()
    {
        var (content, written) = new YearSet("25351;P1;;96;100;;", "25351;P1;sex=female;40;45;;", "25342;Y1;all;;;Có;", "25351;C1;;7;;;Ghi", "25351;P2;;;;;").ReadInBulk()!.Value;

        Assert.Equal(("year_set", 5), content.Written);
        Assert.Empty(content.Quarantined);
        Assert.Equal(
            ["10|25342|Y1|all|||1|", "11|25351|C1|all|7|||Ghi", "12|25351|P2|all||||", "8|25351|P1|all|96|100||", "9|25351|P1|sex=female|40|45||"],
            written.Order(StringComparer.Ordinal));
        Assert.True(content.IsSynthetic);
        Assert.Equal(("2023", new DateOnly(2024, 1, 15)), (content.Period.ToString(), content.SentOn));
    }

    [Theory]
    [InlineData("CA1221", "2535;P1;;96;100;;")]
    [InlineData("CA1222", "99999;P1;;96;100;;")]
    [InlineData("CA1223", "25351;P9;;96;100;;")]
    [InlineData("CA1224", "25351;P1;;chưa có;100;;")]
    [InlineData("CA1225", "25351;P1;;96;100;140;")]
    [InlineData("CA1226", "25351;P1;;-1;100;;")]
    [InlineData("CA1227", "25351;P1;;101;100;;")]
    [InlineData("CA1228", "25351;P1;;96;100;95,9;")]
    [InlineData("CA1229", "25351;M1;;96;100;;")]
    [InlineData("CA1230", "25351;P1;;96;;;")]
    [InlineData("CA1231", "25351;Y1;;;;Có lẽ;")]
    [InlineData("CA1232", "25351;Y1;;1;;Có;")]
    [InlineData("CA1235", "25351;P1;;9,5;100;;")]
    [InlineData("CA1236", "25351;P1;;96;100000001;;")]
    [InlineData("CA1238", "25351;P1;sex=x;96;100;;")]
    public void FaultyRow_IsSetAsideWithRuleAndLine(string rule, string line)
    {
        var (content, written) = new YearSet("25351;M1;;1;100;;", line, "25342;P1;;1;2;;").ReadInBulk()!.Value;

        var row = Assert.Single(content.Quarantined);
        Assert.Equal(YearSet.FirstLine + 1, row.RowNumber);
        Assert.Contains(rule, row.Faults.Select(fault => fault.Id));
        Assert.Equal(line.Replace(";", " | ", StringComparison.Ordinal), row.RowText);
        Assert.Equal(2, written.Count);
    }

    // Cells as people and systems write them; every mixture must end as the reader of rows ends it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void RandomMixture_EndsAsReadRowByRow(int seed)
    {
        string[] units = ["25351", "25351", "25351", "25342", "25342", "70", "70", "99999", "2535", "", "25351x"];
        string[] measures = ["P1", "P2", "M1", "K1", "Y1", "C1", "D1", "V1", "X9", ""];
        string[] splits = ["", "all", "sex=female", "sex=male", "area=rural", "area=urban", "sex=", "ALL"];
        string[] numbers = ["", "", "0", "2", "3", "4", "6", "7", "8", "9", "10", "1", "5", "96", "100", "1.234", "007", "+5", "5,0", "5,5", "1e3", "-1", "abc", "100000000", "100000001", "99999999999", "0x10", "1_000", "12.5"];
        string[] values = ["", "", "", "Có", "Không", "có", "96", "96,0", "5", "100", "140", "0", "50,5", "33,33", "0,5", "1,000001", "-3", "9.6"];
        string[] notes = ["", "", "Không phát sinh", " a "];
        var random = new Random(seed);
        // Every third row is plain unless an earlier one told its cell already; the first is so for certain.
        var lines = Enumerable.Range(0, 600).Select(row => row % 3 == 0
            ? string.Join(';', Pick(units[..4]), Pick(measures[..4]), Pick(splits[..4]), Pick(["0", "7", "96"]), "100", "", "")
            : string.Join(';', Pick(units), Pick(measures), Pick(splits), Pick(numbers), Pick(numbers), Pick(values), Pick(notes))).ToArray();
        var set = new YearSet(lines) { LineEnd = seed % 2 == 0 ? "\r\n" : "\n" };

        var byRow = set.ReadByRow();
        var (content, written) = set.ReadInBulk()!.Value;

        Assert.Equal(YearSet.Quarantined(byRow), YearSet.Quarantined(content));
        Assert.Equal(YearSet.Rows(byRow).Order(StringComparer.Ordinal), written.Concat(YearSet.Rows(content)).Order(StringComparer.Ordinal));
        Assert.NotEmpty(written);

        string Pick(string[] cells) => cells[random.Next(cells.Length)];
    }

    [Theory]
    [InlineData("25351;P1;;96;100;;\"Ghi; chú\"")]
    [InlineData("25351;P1;;96;100;;;x")]
    [InlineData("25351;P1;;96")]
    [InlineData(" 25351;P1;;96;100;;")]
    [InlineData("25351;P1;;96;100;;\n\n25342;P1;;1;2;;")]
    public void NoPlainTable_IsLeftToTheReaderOfRows(string line) => Assert.Null(new YearSet("25342;P2;;1;2;;", line).ReadInBulk());

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void LineEnd_OfEitherKind_GivesTheSameRows(string lineEnd)
    {
        var (_, written) = new YearSet("25351;P1;;96;100;;", "25342;P1;;1;2;;x") { LineEnd = lineEnd }.ReadInBulk()!.Value;
        Assert.Equal(["8|25351|P1|all|96|100||", "9|25342|P1|all|1|2||x"], written);
    }

    [Fact]
    public void Headings_OfAnyOrder_AreFound()
    {
        var (_, written) = new YearSet("100;96;P1;25351;;;") { Headings = "Mẫu số;Tử số;Mã chỉ tiêu;Mã đơn vị;Giá trị;Khác;Phân tổ" }.ReadInBulk()!.Value;
        Assert.Equal(["8|25351|P1|all|96|100||"], written);
    }

    [Fact]
    public void Heading_Missing_RefusesTheFile()
    {
        var exception = Assert.Throws<FaultException>(() => new YearSet("25351;P1;96;100;;;") { Headings = "Mã đơn vị;Mã chỉ tiêu;Tử số;Mẫu số;Giá trị;Ghi chú;" }.ReadInBulk());
        Assert.Equal(("CA1208", "Phân tổ"), (exception.Faults[0].Id, exception.Faults[0].Expected));
    }

    [Fact]
    public void Ingest_ManyFilesAtOnce_LandsEachOnceWithItsReceipt()
    {
        using var folder = new TemporaryFolder();
        var data = new DataFolder(Path.Combine(folder.Path, "data"));
        var paths = Enumerable.Range(0, 12).Select(index => folder.Write($"{index}.csv", new YearSet($"25351;P1;;{index};100;;", "25342;P1;;chưa;100;;", "25342;P2;;1.000;1.000;;").Bytes())).ToArray();
        var sources = KnownSources.All(Report.Lists);
        var ingestion = new Ingestion(data, sources, new StoppedClock(2025, 11, 20));

        var results = ingestion.Run(paths, cancellationToken: TestContext.Current.CancellationToken);
        var again = ingestion.Run(paths, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var source in sources.OfType<IDisposable>())
            source.Dispose();

        Assert.All(results, result => Assert.Equal(IngestOutcome.AcceptedWithQuarantine, result.Outcome));
        Assert.All(results, result => Assert.Equal((3, 2, 1), (result.Receipt!.Rows, result.Receipt.Accepted, result.Receipt.Quarantined)));
        // The plain row lies in Parquet; the one with grouped thousands was judged by itself and lies beside it as text.
        Assert.All(results, result => Assert.Equal("commune_report=1 year_set=1", string.Join(' ', result.Receipt!.Tables.Select(table => $"{table.Key}={table.Value}"))));
        Assert.All(again, result => Assert.Equal(IngestOutcome.Duplicate, result.Outcome));
        Assert.Equal(12, Directory.GetDirectories(data.Landed).Length);
        Assert.Empty(Directory.GetDirectories(data.Build));
        var landed = Path.Combine(data.Landed, results[3].Receipt!.SourceId);
        Assert.Equal(["8|25351|P1|all|3|100||"], YearSet.Rows(Path.Combine(landed, "year_set.parquet")));
        Assert.Contains(",9,Tử số,CA1224,", File.ReadAllText(Path.Combine(landed, "quarantined_row.csv")), StringComparison.Ordinal);
        Assert.EndsWith(",25342,,P2,,,1000,1000,,,all\n", File.ReadAllText(Path.Combine(landed, "commune_report.csv")), StringComparison.Ordinal);
    }
}
