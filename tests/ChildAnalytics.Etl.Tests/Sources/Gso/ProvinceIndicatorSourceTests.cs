using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Gso.ProvinceIndicators;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Gso;

/// <summary>Province levels of the General Statistics Office.</summary>
public sealed class ProvinceIndicatorSourceTests
{
    private const string Headings = "indicator,year,old_province_code,old_province_name,new_province_code,new_province_name,value,unit,note,gso_table\n";

    private static readonly DateOnly ReceivedOn = new(2025, 11, 20);

    [Fact]
    public void RealFile_Read_KeepsAll11654Rows()
    {
        var file = new InputFile("province_indicators_long.csv", File.ReadAllBytes(Folders.Shared("stats", "province_indicators_long.csv")));

        Assert.True(new ProvinceIndicatorSource().Recognises(file));
        var content = new ProvinceIndicatorSource().Read(file, ReceivedOn);

        // Counts and the 2016 levels of Bình Phước (70): domain.md section 9.
        Assert.Empty(content.Quarantined);
        Assert.Equal(11_654, content.Rows.Count);
        Assert.Equal(15, content.Rows.Select(row => row.Cells[0]).Distinct().Count());
        Assert.Equal(63, content.Rows.Select(row => row.Cells[2]).Distinct().Count());
        Assert.Equal("20.7", content.Rows.Single(row => row.Cells[0] == "u5mr" && row.Cells[1] == "2016" && row.Cells[2] == "70").Cells[6]);
        Assert.Equal((2, 11_655), (content.Rows[0].RowNumber, content.Rows[^1].RowNumber));
    }

    [Theory]
    [InlineData("u5mr,2016,70,a,75,b,NA,x,,t", "CA1224")]
    [InlineData("u5mr,2016,7,a,75,b,20.7,x,,t", "CA1221")]
    [InlineData("u5mr,16,70,a,75,b,20.7,x,,t", "CA1234")]
    [InlineData("u5mr,2016,70,a,75,b,20.7,x,t", "CA1233")]
    [InlineData("u5mr,2015,70,a,75,b,20.7,x,,t", "CA1229")]
    [InlineData("u5mr,2016,70,\"a, b\",75,b,20.7,x,,t", "")]
    public void Row_Faulty_IsQuarantined(string row, string expected)
    {
        var content = Read(Headings + "u5mr,2015,70,a,75,b,21.0,x,,t\n" + row + "\n");

        Assert.Equal(expected, string.Join(' ', content.Quarantined.SelectMany(quarantined => quarantined.Faults).Select(fault => fault.Id)));
        Assert.All(content.Quarantined, quarantined => Assert.Equal(3, quarantined.RowNumber));
    }

    [Fact]
    public void Column_Missing_IsRefusedNamingIt()
    {
        var fault = Assert.Single(Assert.Throws<FaultException>(() => Read(Headings.Replace("value,unit", "wert", StringComparison.Ordinal) + "u5mr\n")).Faults);

        Assert.Equal(("CA1208", "value, unit"), (fault.Id, fault.Expected));
    }

    [Fact]
    public void Rows_None_IsRefused() => Assert.Equal("CA1209", Assert.Throws<FaultException>(() => Read(Headings)).Faults[0].Id);

    private static FileContent Read(string text) =>
        new ProvinceIndicatorSource().Read(new InputFile("p.csv", System.Text.Encoding.UTF8.GetBytes(text)), ReceivedOn);
}
