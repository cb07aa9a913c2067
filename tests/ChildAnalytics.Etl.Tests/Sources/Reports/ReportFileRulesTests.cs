using System.IO.Compression;
using System.Text;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Reports;

/// <summary>What makes a report unusable as a whole.</summary>
public sealed class ReportFileRulesTests
{
    [Fact]
    public void Headings_SomeMissing_AllAreNamedWithWhatWasFound()
    {
        var original = new Report();
        var report = original with { Headings = [.. original.Headings.Select(heading => heading is "Tử số" ? "Số lượng" : heading is "Ghi chú" ? null : heading)] };

        var fault = Assert.Single(Refusal(() => report.Read()));

        Assert.Equal("CA1208", fault.Id);
        Assert.Equal("Tử số, Ghi chú", fault.Expected);
        Assert.Contains("Số lượng", fault.Found, StringComparison.Ordinal);
        Assert.Equal(7, fault.Where.Row);
    }

    [Fact]
    public void Headings_None_AllAreNamed()
    {
        var fault = Assert.Single(Refusal(() => new Report { Headings = ["a", "b"] }.Read()));

        Assert.Equal("CA1208", fault.Id);
        Assert.Equal(10, fault.Expected.Split(", ").Length);
    }

    [Fact]
    public void Sheet_OfAnotherName_IsRefusedWithTheNamesFound()
    {
        var fault = Assert.Single(Refusal(() => new Report { Sheet = "Sheet1" }.Read()));

        Assert.Equal(("CA1207", "Biểu 01-TE", "Sheet1"), (fault.Id, fault.Expected, fault.Found));
    }

    [Theory]
    [InlineData("Quý I năm 2023", "15/01/2024", "CA1211")]
    [InlineData(null, "15/01/2024", "CA1211")]
    [InlineData("Năm 2026", "15/01/2024", "CA1212")] // received on 2025-11-20
    [InlineData("Năm 2023", "2024", "CA1213")]
    [InlineData("Năm 2023", "31/02/2024", "CA1213")]
    [InlineData("Quý I", "hôm qua", "CA1211 CA1213")]
    [InlineData("Năm 2023", "21/11/2025", "CA1218")] // the day after it was received
    [InlineData("Năm 2023", "31/12/2022", "CA1218")] // the day before the period
    [InlineData("Quý I", "21/11/2025", "CA1211 CA1218")]
    public void Preamble_Unreadable_IsRefusedWithEveryFault(string? period, string? sentOn, string expected) =>
        Assert.Equal(expected, string.Join(' ', Refusal(() => new Report { Period = period, SentOn = sentOn }.Read()).Select(fault => fault.Id)));

    [Fact]
    public void Rows_None_IsRefused() => Assert.Equal("CA1209", Assert.Single(Refusal(() => new Report { Rows = [] }.Read())).Id);

    [Fact]
    public void Workbook_CutOff_IsRefusedAsDamaged()
    {
        var whole = new Report().AsWorkbook();

        Assert.Equal("CA1206", Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.xlsx", whole[..(whole.Length / 2)]), Report.ReceivedOn))).Id);
    }

    [Fact]
    public void Csv_NotUtf8_IsRefused()
    {
        var latin = Encoding.Latin1.GetBytes("Mã đơn vị;x\r\n\u00e9\u00e0;1\r\n");

        Assert.Equal("CA1214", Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.csv", latin), Report.ReceivedOn))).Id);
    }

    [Fact]
    public void Csv_StrayQuote_IsRefusedWithItsLine()
    {
        var text = Encoding.UTF8.GetString(new Report().AsCsv()) + "1;25351;Xã \"Tân\" Quan;P2;Tên;%;1;2;50;\r\n";

        var fault = Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.csv", Encoding.UTF8.GetBytes(text)), Report.ReceivedOn)));

        Assert.Equal(("CA1206", 9, ""), (fault.Id, fault.Where.Row, fault.Found));
    }

    [Theory]
    [InlineData("20/11/2025")] // the day it was received
    [InlineData("01/01/2023")] // the first day of the period
    public void SentOn_OnTheBounds_IsAccepted(string day) => Assert.Single(new Report { SentOn = day }.Read().Rows);

    [Fact]
    public void Workbook_UnpackingToTooMuch_IsRefusedUnread()
    {
        using var stream = new MemoryStream();
        stream.Write(new Report().AsWorkbook());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/media/image1.bmp", CompressionLevel.Fastest).Open())
            part.Write(new byte[100_000_000]);

        var fault = Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.xlsx", stream.ToArray()), Report.ReceivedOn)));

        Assert.Equal(("CA1216", "≤ 100 MB", "101 MB"), (fault.Id, fault.Expected, fault.Found));
    }

    [Fact]
    public void Workbook_DeclaringLessThanItHolds_IsNotUnpackedBeyondThat()
    {
        var bytes = new Report().AsWorkbook();
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
        var length = BitConverter.GetBytes((int)archive.GetEntry("xl/worksheets/sheet1.xml")!.Length);
        for (var at = bytes.AsSpan().IndexOf(length); at >= 0; at = bytes.AsSpan().IndexOf(length))
            BitConverter.TryWriteBytes(bytes.AsSpan(at), 400);

        Assert.Equal("CA1206", Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.xlsx", bytes), Report.ReceivedOn))).Id);
    }

    [Fact]
    public void Sheet_SecondWithTheForm_IsRefusedByName()
    {
        var form = new Report().All();
        IReadOnlyList<IReadOnlyList<object?>> rowsOnly = [Report.Row("P2", 1, 2, 50)];
        var bytes = Workbook.Write(("Bản cũ", form), ("Biểu 01-TE", form), ("Xã 2", rowsOnly));

        var fault = Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.xlsx", bytes), Report.ReceivedOn)));

        Assert.Equal(("CA1217", "Biểu 01-TE", "Bản cũ, Xã 2"), (fault.Id, fault.Expected, fault.Found));
    }

    [Fact]
    public void Sheet_OfOtherContent_IsNamedAsSkipped()
    {
        var bytes = Workbook.Write(("Hướng dẫn", [["P1", "Tỷ lệ"], [null], ["P2", "Tỷ lệ", 12345]]), ("Biểu 01-TE", new Report().All()), ("Sheet3", []));

        var content = Report.Source().Read(new InputFile("a.xlsx", bytes), Report.ReceivedOn);

        Assert.Single(content.Rows);
        Assert.Equal("sheet: Hướng dẫn=2 sheet: Sheet3=0", string.Join(' ', content.Skipped.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public void Workbook_CutOff_IsToldInOurWords()
    {
        var whole = new Report().AsWorkbook();

        Assert.Equal("", Assert.Single(Refusal(() => Report.Source().Read(new InputFile("a.xlsx", whole[..(whole.Length / 2)]), Report.ReceivedOn))).Found);
    }

    private static IReadOnlyList<Fault> Refusal(Func<FileContent> read) => Assert.Throws<FaultException>(read).Faults;
}
