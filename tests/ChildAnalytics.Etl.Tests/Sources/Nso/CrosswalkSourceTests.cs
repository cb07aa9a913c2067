using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Nso.Crosswalk;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Nso;

/// <summary>The official conversion table of communes in its published layout.</summary>
public sealed class CrosswalkSourceTests
{
    private const string Top = "Đơn vị hành chính từ ngày 01/7/2025,,,Đơn vị hành chính trước ngày 01/7/2025,,,,,\n"
        + "\"Tỉnh, thành phố\",Tên Xã mới,Mã Xã mới,Tên Xã cũ,Mã Xã cũ,Ghi chú,Quận/huyện,Tỉnh cũ,\n";

    [Fact]
    public void RealFile_Read_KeepsAll10571RowsAsPublished()
    {
        var file = new InputFile("nso.csv", File.ReadAllBytes(Folders.Shared("admin", "raw_nso_BangChuyendoi_DVHC_moi_cu_khong_merge.csv")));

        Assert.True(new CrosswalkSource().Recognises(file));
        var content = new CrosswalkSource().Read(file, new DateOnly(2025, 11, 20));

        // SOURCES.md of the admin folder: 10,607 records = 10,571 data + 34 section headings + 2 heading rows, on 11,485 lines.
        Assert.Empty(content.Quarantined);
        Assert.Equal(10_571, content.Rows.Count);
        Assert.Equal(("heading", 2, "section", 34), (content.Skipped.Keys.First(), content.Skipped["heading"], content.Skipped.Keys.Last(), content.Skipped["section"]));
        // domain.md section 9: 875 records with line breaks, 91 cells not NFC, 6 rows without old code.
        Assert.Equal(875, content.Rows.Count(row => row.Cells.Any(cell => cell.Contains('\n', StringComparison.Ordinal))));
        Assert.Equal(91, content.Rows.Sum(row => row.Cells.Count(cell => !cell.IsNormalized())));
        Assert.Equal(6, content.Rows.Count(row => row.Cells[4].Length == 0));
        // Line 6212 of the file, as a text editor counts it.
        Assert.Equal("Đặc khu Cồn Cỏ", content.Rows.Single(row => row.RowNumber == 6212).Cells[1]);
    }

    [Fact]
    public void Record_OverSeveralLines_CarriesTheLineItStartsOn()
    {
        var content = Read(Top + "HÀ NỘI,,,,,,,,\n" + Row("\"Phường A\n\"") + Row("Phường B"));

        Assert.Equal([4, 6], content.Rows.Select(row => row.RowNumber));
        Assert.Equal("Phường A\n", content.Rows[0].Cells[1]);
        Assert.Equal(1, content.Skipped["section"]);
    }

    [Theory]
    [InlineData("Hà Nội (01),Phường A,4,Phường A,00004,x,Quận (001),Hà Nội (01),", "CA1221")]
    [InlineData("Hà Nội (01),Phường A,00004,Phường A,0004,x,Quận (001),Hà Nội (01),", "CA1221")]
    [InlineData("Hà Nội (01),Phường A,00004,Phường A,,x,Quận (001),Hà Nội (01),", "")]
    [InlineData("Hà Nội,Phường A,00004,Phường A,00004,x,Quận (001),Hà Nội (01),", "CA1234")]
    [InlineData("Hà Nội (01),,00004,Phường A,00004,x,Quận (001),Hà Nội (01),", "CA1234")]
    [InlineData("Hà Nội (01),Phường A,00004,Phường A,00004,x,Quận (001)", "CA1233")]
    public void Row_Faulty_IsQuarantined(string row, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(Top + row + "\n").Quarantined.SelectMany(quarantined => quarantined.Faults).Select(fault => fault.Id)));

    [Fact]
    public void Headings_Missing_AreNamed()
    {
        var fault = Assert.Throws<FaultException>(() => Read(Top.Replace("Mã Xã cũ", "Mã", StringComparison.Ordinal) + Row("A"))).Faults[0];

        Assert.Equal(("CA1208", "Mã Xã cũ", 2), (fault.Id, fault.Expected, fault.Where.Row));
    }

    private static string Row(string name) => $"Thành phố Hà Nội (01),{name},00004,Phường A,00004,Giữ nguyên,Quận Ba Đình (001),Thành phố Hà Nội (01),\n";

    private static FileContent Read(string text) => new CrosswalkSource().Read(new InputFile("nso.csv", System.Text.Encoding.UTF8.GetBytes(text)), new DateOnly(2025, 11, 20));
}
