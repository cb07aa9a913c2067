namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>What an officer sees who hands in a wrong file: a message that names file, row, column, expected and found; the publication stays as it was.</summary>
public sealed class BadInputTests(DemoSite site)
{
    private const string Head =
        "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH\nUBND xã Tân Quan\nBÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)\nKỳ báo cáo:;Năm 2025\nNgày gửi:;20/11/2025\n\n";

    private const string Columns = "STT;Mã đơn vị;Tên đơn vị;Mã chỉ tiêu;Tên chỉ tiêu;Đơn vị tính;Tử số;Mẫu số;Giá trị;Ghi chú\n";

    private const string GoodRow = "1;25351;Xã Tân Quan;CT05a;Tiêm chủng đầy đủ;%;468;486;96,3;\n";

    public static TheoryData<string, string, int, string[]> Files => new()
    {
        { "khong-phai-xlsx.xlsx", "PNG", 4, ["CA12", "khong-phai-xlsx.xlsx"] },
        { "thieu-cot.csv", Head + Columns.Replace("Tử số;", "", StringComparison.Ordinal) + GoodRow, 4, ["CA12", "Tử số"] },
        { "ma-la.csv", Head + Columns + GoodRow + "2;99999;Xã Lạ;CT05a;Tiêm chủng;%;1;2;50;\n", 3, ["CA12", "dòng 9", "99999"] },
        { "ty-le-140.csv", Head + Columns + GoodRow + "2;25351;Xã Tân Quan;CT14;Khai sinh;%;;;140;\n", 3, ["CA12", "dòng 9", "140"] },
        { "chu-thay-so.csv", Head + Columns + GoodRow + "2;25351;Xã Tân Quan;CT14;Khai sinh;%;chưa có;100;;\n", 3, ["CA12", "dòng 9", "Tử số", "chưa có"] },
        { "tu-lon-hon-mau.csv", Head + Columns + GoodRow + "2;25351;Xã Tân Quan;CT14;Khai sinh;%;120;100;;\n", 3, ["CA12", "dòng 9", "120"] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task WrongFile_IsExplained_AndThePublicationStays(string name, string text, int exitCode, string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("childanalytics-bad-").FullName;
        var before = await CommandLine.RunAsync(site.DataFolder, "snapshot", "list");
        await File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);
        var data = Path.Combine(folder, "data");

        var answer = await CommandLine.RunAsync(data, "ingest", Path.Combine(folder, name));

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.All(words, word => Assert.Contains(word, answer.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before.Output, (await CommandLine.RunAsync(site.DataFolder, "snapshot", "list")).Output);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task DuplicateFile_IsRefused_NamingTheEarlierReceipt()
    {
        var folder = Directory.CreateTempSubdirectory("childanalytics-bad-").FullName;
        var file = Path.Combine(folder, "xa.csv");
        await File.WriteAllTextAsync(file, Head + Columns + GoodRow, TestContext.Current.CancellationToken);
        var data = Path.Combine(folder, "data");
        Assert.Equal(0, (await CommandLine.RunAsync(data, "ingest", file)).ExitCode);
        var again = Path.Combine(folder, "xa-gui-lai.csv");
        File.Copy(file, again);
        var answer = await CommandLine.RunAsync(data, "ingest", again);
        Assert.Equal(4, answer.ExitCode);
        Assert.Contains("xa.csv", answer.Error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
