using System.Text;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources;
using ChildAnalytics.Etl.Tests.Fixtures;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Etl.Tests.Pipeline;

/// <summary>From files to landed folders.</summary>
public sealed class IngestionTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    private readonly TemporaryFolder folder = new();
    private readonly DataFolder data;

    public IngestionTests() => data = new DataFolder(Path.Combine(folder.Path, "data"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Report_Sound_LandsWithOriginalReceiptAndRows()
    {
        var bytes = new Report { Label = "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH" }.AsWorkbook();

        var result = Assert.Single(Run(folder.Write("Tan Quan.xlsx", bytes)));

        Assert.Equal(IngestOutcome.Accepted, result.Outcome);
        var landed = Path.Combine(data.Landed, result.Receipt!.SourceId);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(landed, "original", "Tan Quan.xlsx")));
        Assert.Equal(
            "source_id,sheet,row_number,period,sent_on,unit_code,unit_name,measure_id,measure_name,unit_text,numerator,denominator,value,note,disaggregation\n"
            + result.Receipt.SourceId + ",Biểu 01-TE,8,2023,2024-01-15,25351,Xã Tân Quan,P1,Tên,%,96,100,96,,all\n",
            File.ReadAllText(Path.Combine(landed, "commune_report.csv")));
        using var receipt = JsonDocument.Parse(File.ReadAllText(Path.Combine(landed, "receipt.json")));
        var root = receipt.RootElement;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), root.GetProperty("sha256").GetString());
        Assert.Equal(root.GetProperty("sha256").GetString()![..12], root.GetProperty("source_id").GetString());
        Assert.Equal(
            ("Tan Quan.xlsx", "commune_report", "2025-11-20T12:00:00+07:00", "UBND huyện Hớn Quản", "2023", "2024-01-15"),
            (Text("file_name"), Text("dataset"), Text("received_at"), Text("received_from"), Text("period"), Text("sent_on")));
        Assert.Equal((1, 1, 0, true), (Number("rows"), Number("accepted"), Number("quarantined"), root.GetProperty("is_synthetic").GetBoolean()));

        string? Text(string name) => root.GetProperty(name).GetString();
        int Number(string name) => root.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Report_SomeRowsFaulty_LandsTheRestAndListsEachFault()
    {
        var report = new Report { Rows = [Report.Row("P1", 96, 100, 96), Report.Row("P2", 140, 100, 140, code: "1"), Report.Row("C1", "a; \"b\"", null, null)] };

        var result = Assert.Single(Run(folder.Write("a.xlsx", report.AsWorkbook())));

        Assert.Equal(IngestOutcome.AcceptedWithQuarantine, result.Outcome);
        Assert.Equal((3, 1, 2), (result.Receipt!.Rows, result.Receipt.Accepted, result.Receipt.Quarantined));
        Assert.Equal("CA1221=1 CA1224=1 CA1225=1 CA1227=1", string.Join(' ', result.Receipt.Faults.Select(pair => $"{pair.Key}={pair.Value}")));
        var lines = File.ReadAllLines(Path.Combine(data.Landed, result.Receipt.SourceId, "quarantined_row.csv"));
        Assert.Equal("source_id,sheet,row_number,column_name,rule_id,expected,found,message_vi,message_en,row_text", lines[0]);
        Assert.Equal(4, lines.Length - 1);
        Assert.StartsWith($"{result.Receipt.SourceId},Biểu 01-TE,9,Mã đơn vị,CA1221,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"a; \"\"b\"\"\",", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xlsx", "png", "CA1202")]
    [InlineData("a.csv", "png", "CA1202")]
    [InlineData("a.xls", "text", "CA1202")]
    [InlineData("a.xlsx", "text", "CA1202")]
    [InlineData("a.xlsx", "html", "CA1202")]
    [InlineData("a.csv", "xlsx", "CA1202")]
    [InlineData("a.xlsx", "empty", "CA1205")]
    [InlineData("a.csv", "blank", "CA1205")]
    [InlineData("a.csv", "text", "CA1203")]
    [InlineData("a.json", "json", "CA1203")]
    public void File_NotWhatItClaims_IsRefusedAndSetAside(string name, string content, string expected)
    {
        var bytes = content switch
        {
            "png" => Png,
            "html" => "<html><table></table></html>"u8.ToArray(),
            "xlsx" => new Report().AsWorkbook(),
            "json" => "{\"dataset\": \"else\"}"u8.ToArray(),
            "blank" => [0xEF, 0xBB, 0xBF, 0x0D, 0x0A],
            "text" => "xin chào\n"u8.ToArray(),
            _ => [],
        };

        var result = Assert.Single(Run(folder.Write(name, bytes)));

        Assert.Equal((IngestOutcome.Refused, expected), (result.Outcome, Assert.Single(result.Faults).Id));
        Assert.Empty(FoldersIn(data.Landed));
        var aside = Assert.Single(FoldersIn(data.Quarantine));
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(aside, "original", name)));
        Assert.Contains($"\"id\": \"{expected}\"", File.ReadAllText(Path.Combine(aside, "faults.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true, "UTF-16LE")]
    [InlineData("utf-16", false, "UTF-16LE")]
    [InlineData("utf-16BE", true, "UTF-16BE")]
    [InlineData("windows-1258", false, "0xC2 (byte 1)")]
    [InlineData("windows-1252", false, "0xC2 (byte 1)")]
    public void Csv_InAnotherEncoding_IsRefusedForThatBeforeItsLayout(string name, bool hasMark, string found)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = encoding.GetBytes("Â;Mã;Tên;1;2\r\n");

        var result = Assert.Single(Run(folder.Write("a.csv", hasMark ? [.. encoding.GetPreamble(), .. text] : text)));

        var fault = Assert.Single(result.Faults);
        Assert.Equal(("CA1214", found), (fault.Id, fault.Found));
    }

    [Fact]
    public void Csv_OfUnknownLayoutWithMark_IsToldWithoutTheMark()
    {
        var result = Assert.Single(Run(folder.Write("a.csv", [0xEF, 0xBB, 0xBF, .. "xin chào\n"u8])));

        Assert.Equal(("CA1203", "xin chào"), (result.Faults[0].Id, result.Faults[0].Found));
    }

    [Fact]
    public void File_Missing_IsRefusedAndTheOthersLand()
    {
        var results = Run(Path.Combine(folder.Path, "none.xlsx"), folder.Write("a.xlsx", new Report().AsWorkbook()));

        Assert.Equal([IngestOutcome.Refused, IngestOutcome.Accepted], results.Select(result => result.Outcome));
        Assert.Equal(("CA1201", ""), (results[0].Faults[0].Id, results[0].Faults[0].Found));
    }

    [Fact]
    public void File_LandedEarlier_IsADuplicateNamingTheReceipt()
    {
        var bytes = new Report().AsWorkbook();
        Run(folder.Write("first.xlsx", bytes));
        var before = Directory.GetLastWriteTimeUtc(FoldersIn(data.Landed).Single());

        var result = Assert.Single(Run(folder.Write("again.xlsx", bytes)));

        Assert.Equal(IngestOutcome.Duplicate, result.Outcome);
        var fault = Assert.Single(result.Faults);
        Assert.Equal("CA1210", fault.Id);
        Assert.Contains("20/11/2025", fault.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("first.xlsx", fault.Message.Vi, StringComparison.Ordinal);
        Assert.Equal("first.xlsx", result.Receipt!.FileName);
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(FoldersIn(data.Landed).Single()));
    }

    [Fact]
    public void Files_SameBytesInOneRun_TheFirstNamedLands()
    {
        var bytes = new Report().AsWorkbook();

        var results = Run(folder.Write("b.xlsx", bytes), folder.Write("a.xlsx", bytes), folder.Write("c.xlsx", bytes));

        Assert.Equal([IngestOutcome.Accepted, IngestOutcome.Duplicate, IngestOutcome.Duplicate], results.Select(result => result.Outcome));
        Assert.Equal("b.xlsx", results[2].Receipt!.FileName);
    }

    [Fact]
    public void File_RefusedEarlier_IsRefusedAgain()
    {
        var path = folder.Write("a.xlsx", Png);
        Run(path);

        Assert.Equal(IngestOutcome.Refused, Assert.Single(Run(path)).Outcome);
        Assert.Single(FoldersIn(data.Quarantine));
    }

    [Fact]
    public void Folder_Given_AllItsFilesAreTakenInOrderButNotTwinsAndLocks()
    {
        var inbox = Path.Combine(folder.Path, "inbox");
        folder.Write("inbox/b.csv", new Report().AsCsv());
        folder.Write("inbox/a/z.xlsx", new Report { Period = "Năm 2022" }.AsWorkbook());
        folder.Write("inbox/.hidden", "x");
        folder.Write("inbox/~$b.xlsx", "x");
        folder.Write("inbox/b.csv.source.yaml", "title: x");

        var results = Run(inbox);

        Assert.Equal(["a/z.xlsx", "b.csv"], results.Select(result => Path.GetRelativePath(inbox, result.Path)));
        Assert.All(results, result => Assert.Equal(IngestOutcome.Accepted, result.Outcome));
    }

    [Fact]
    public void Dataset_Named_IsNotGuessed()
    {
        var path = folder.Write("a.xlsx", new Report { Headings = ["x"] }.AsWorkbook());

        var result = Assert.Single(Ingestion().Run([path], "commune_report"));

        Assert.Equal("CA1208", Assert.Single(result.Faults).Id);
    }

    [Fact]
    public void Dataset_Unknown_StopsWithTheKnownOnes()
    {
        var exception = Assert.Throws<FaultException>(() => Ingestion().Run([], "commune_reports"));

        Assert.Equal("CA1204", exception.Faults[0].Id);
        Assert.Equal("gso_province_indicators, nso_crosswalk, unit_list_before_2025, unit_list_2025, year_set, assessment, commune_report", exception.Faults[0].Expected);
    }

    [Fact]
    public void Landing_TargetCannotBeWritten_LeavesNothingBehind()
    {
        // A file stands where the folder should go: permissions would not stop a test that runs as root.
        folder.Write("data/landed", "in the way");

        var exception = Assert.Throws<FaultException>(() => Run(folder.Write("a.xlsx", new Report().AsWorkbook())));

        Assert.Equal("CA1215", exception.Faults[0].Id);
        Assert.Empty(FoldersIn(data.Build));
        Assert.Empty(FoldersIn(data.Quarantine));
    }

    [Fact]
    public void Landing_LeftHalfDoneByACrash_IsNotSeenAndIsRepeated()
    {
        var bytes = new Report().AsWorkbook();
        var sourceId = new InputFile("a.xlsx", bytes).SourceId;
        folder.Write($"data/build/ingest-{sourceId}-{Environment.ProcessId}/receipt.json", "{");

        Assert.Equal(IngestOutcome.Accepted, Assert.Single(Run(folder.Write("a.xlsx", bytes))).Outcome);
        Assert.Empty(FoldersIn(data.Build));
    }

    [Fact]
    public async Task Landing_WhileReadersLook_ShowsOnlyWholeFolders()
    {
        var paths = Enumerable.Range(2000, 24).Select(year => folder.Write($"{year}.xlsx", new Report { Period = $"Năm {year}" }.AsWorkbook())).ToArray();
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => Watch(stop.Token), TestContext.Current.CancellationToken);

        Run(paths);
        await stop.CancelAsync();

        Assert.Empty(await watching);
        Assert.Equal(24, FoldersIn(data.Landed).Length);
    }

    private List<string> Watch(CancellationToken stop)
    {
        var halfDone = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            foreach (var landed in FoldersIn(data.Landed))
            {
                if (!File.Exists(Path.Combine(landed, "receipt.json")) || !File.Exists(Path.Combine(landed, "commune_report.csv")))
                    halfDone.Add(landed);
            }
        }

        return halfDone;
    }

    private static string[] FoldersIn(string path) => Directory.Exists(path) ? Directory.GetDirectories(path) : [];

    private Ingestion Ingestion() => new(data, KnownSources.All(Report.Lists), new StoppedClock(2025, 11, 20));

    private IReadOnlyList<IngestResult> Run(params string[] paths) => Ingestion().Run(paths, cancellationToken: TestContext.Current.CancellationToken);
}
