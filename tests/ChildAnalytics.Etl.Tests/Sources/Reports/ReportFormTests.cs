using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Reports;

/// <summary>What is read from a sound form, as a workbook and as CSV.</summary>
public sealed class ReportFormTests
{
    [Fact]
    public void Workbook_SoundRow_IsKeptAsTextWithFiguresNormalised()
    {
        var content = new Report { Rows = [Report.Row("P1", "1.925", "2.000", "96,25", note: "đã rà soát ")] }.Read();

        var row = Assert.Single(content.Rows);
        Assert.Equal(("commune_report", "Biểu 01-TE", 8), (row.Table.Name, row.Sheet, row.RowNumber));
        Assert.Equal(["2023", "2024-01-15", "25351", "Xã Tân Quan", "P1", "Tên", "%", "1925", "2000", "96.25", "đã rà soát ", "all"], row.Cells);
    }

    [Fact]
    public void Csv_SameReport_GivesTheSameRows()
    {
        var report = new Report { Rows = [Report.Row("P1", "1.925", "2.000", "96,25"), Report.Row("Y1", null, null, "Có"), Report.Row("C1", "7", null, null)] };

        var (workbook, csv) = (report.Read(), report.ReadCsv());

        Assert.Equal(workbook.Rows.Select(row => (row.RowNumber, string.Join('|', row.Cells))), csv.Rows.Select(row => (row.RowNumber, string.Join('|', row.Cells))));
        Assert.Equal((workbook.Period, workbook.SentOn, workbook.ReceivedFrom), (csv.Period, csv.SentOn, csv.ReceivedFrom));
        Assert.Equal(3, csv.Rows.Count);
    }

    // Tử số, Mẫu số and Giá trị are the seventh to ninth headings of the form.
    [Fact]
    public void Figures_OfWorkbookAndCsv_HaveTheirColumnsNoted()
    {
        var report = new Report { Rows = [Report.Row("P1", "1.925", "2.000", "96,25")] };

        Assert.Equal(new FigureColumns("G", "H", "I"), report.Read().FigureColumns);
        Assert.Equal(new FigureColumns("7", "8", "9"), report.ReadCsv().FigureColumns);
    }

    [Fact]
    public void Preamble_Read_GivesSenderPeriodAndDay()
    {
        var content = new Report { Period = "6 tháng đầu năm 2025", SentOn = new DateOnly(2025, 7, 3) }.Read();

        Assert.Equal("UBND huyện Hớn Quản", content.ReceivedFrom);
        Assert.Equal(new Period(2025, 1), content.Period);
        Assert.Equal(new DateOnly(2025, 7, 3), content.SentOn);
        Assert.Equal(["2025H1", "2025-07-03"], content.Rows[0].Cells.Take(2));
    }

    [Theory]
    [InlineData("DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH", true)]
    [InlineData(null, false)]
    [InlineData("Tài liệu nội bộ", false)]
    public void Label_InFirstCell_MarksTheFileSynthetic(string? label, bool expected)
    {
        Assert.Equal(expected, new Report { Label = label }.Read().IsSynthetic);
        Assert.Equal(expected, new Report { Label = label }.ReadCsv().IsSynthetic);
    }

    [Theory]
    [InlineData("Năm 2023", "2023")]
    [InlineData("năm  2023 ", "2023")]
    [InlineData("6 tháng đầu năm 2025", "2025H1")]
    [InlineData("6 tháng cuối năm 2024", "2024H2")]
    [InlineData("2025H1", "2025H1")]
    public void Period_InWords_IsRead(string words, string expected) => Assert.Equal(expected, new Report { Period = words, SentOn = Report.ReceivedOn, Rows = [Report.Row("P1", 1, 2, 50, "25351")] }.Read().Period.ToString());

    [Fact]
    public void YesNo_Answered_BecomesOneOrZero()
    {
        var rows = new Report { Rows = [Report.Row("Y1", null, null, "Có"), Report.Row("Y1", null, null, "KHÔNG", code: "25342")] }.Read().Rows;

        Assert.Equal(["1", "0"], rows.Select(row => row.Cells[9]));
    }

    [Fact]
    public void Cells_Empty_StayEmptyAndAreNotZero()
    {
        var row = Assert.Single(new Report { Rows = [Report.Row("P1", null, null, null)] }.Read().Rows);

        Assert.Equal(["", "", ""], row.Cells.Skip(7).Take(3));
    }

    [Fact]
    public void Value_ShownAsPercent_IsReadAsShown()
    {
        var row = Assert.Single(new Report { Rows = [Report.Row("P1", 963, 1000, new Workbook.ShownAsPercent(0.963))] }.Read().Rows);

        Assert.Equal("96.3", row.Cells[9]);
    }

    [Fact]
    public void Rows_EmptyOnesBetween_KeepTheSpreadsheetsRowNumbers()
    {
        var content = new Report { Rows = [Report.Row("P1", 1, 2, 50), [null], [null], Report.Row("P2", 1, 2, 50)] }.Read();

        Assert.Equal([8, 11], content.Rows.Select(row => row.RowNumber));
    }

    [Fact]
    public void Headings_InAnotherOrderAndDecomposed_AreFoundByName()
    {
        var original = new Report();
        var report = original with
        {
            Headings = [.. original.Headings.Reverse().Select(heading => ((string)heading!).Normalize(System.Text.NormalizationForm.FormD).ToUpperInvariant())],
            Rows = [[.. Report.Row("P1", 96, 100, 96).Reverse()]],
        };

        Assert.Equal(["25351", "Xã Tân Quan", "P1"], Assert.Single(report.Read().Rows).Cells.Skip(2).Take(3));
    }

    [Fact]
    public void Recognises_FormByItsHeadings_InBothFormats()
    {
        var report = new Report();

        Assert.True(Report.Source().Recognises(new InputFile("a.xlsx", report.AsWorkbook())));
        Assert.True(Report.Source().Recognises(new InputFile("a.csv", report.AsCsv())));
        Assert.False(Report.Source().Recognises(new InputFile("a.csv", "indicator,year,value\n"u8.ToArray())));
    }
}
