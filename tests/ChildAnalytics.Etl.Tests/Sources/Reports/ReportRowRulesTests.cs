using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Sources.Reports;

/// <summary>Each rule on a row, by the fault id and the column it names. A null cell is an empty cell.</summary>
public sealed class ReportRowRulesTests
{
    [Theory]
    [InlineData("P1", 140, 100, 140, "Giá trị:CA1225 Tử số:CA1227")] // more children than there are
    [InlineData("P1", null, null, 140, "Giá trị:CA1225")]
    [InlineData("P1", -5, 100, -5, "Tử số:CA1226 Giá trị:CA1226")]
    [InlineData("C1", -5, null, null, "Tử số:CA1226")]
    [InlineData("P1", "khoảng 90", 100, 90, "Tử số:CA1224")]
    [InlineData("P1", "96.3", 100, null, "Tử số:CA1224")] // a dot groups thousands, so this is no number
    [InlineData("P1", 5, null, null, "Tử số:CA1230")]
    [InlineData("P1", null, 100, null, "Mẫu số:CA1230")]
    [InlineData("P1", 1, 0, null, "Tử số:CA1227")]
    [InlineData("P1", 77, 80, 96.3, "")] // 96.25 rounds to 96.3
    [InlineData("P1", 77, 80, 96.2, "")] // and 96.25 rounds half to even to 96.2
    [InlineData("P1", 77, 80, 96.4, "Giá trị:CA1228")]
    [InlineData("P1", 77, 80, "96", "")]
    [InlineData("P1", 77, 80, "97", "Giá trị:CA1228")]
    [InlineData("P1", 1, 3, 33.333333333333336, "")] // computed by a spreadsheet
    [InlineData("P1", 0, 0, null, "")] // nobody to count is a fact
    [InlineData("P1", 0, 0, 100, "Giá trị:CA1228")]
    [InlineData("P1", null, null, null, "")] // not reported
    [InlineData("M1", 3, 150, 20, "")] // 1,000 x 3 / 150
    [InlineData("M1", 3, 150, 2, "Giá trị:CA1228")]
    [InlineData("K1", 3, 12000, 25, "")] // 100,000 x 3 / 12,000
    [InlineData("C1", 12, null, null, "")]
    [InlineData("C1", 12, 30, null, "Mẫu số:CA1232")]
    [InlineData("C1", 12, null, 13, "Giá trị:CA1228")]
    [InlineData("D1", 12, null, -8.5, "")] // a change may be a fall
    [InlineData("Y1", null, null, "Có", "")]
    [InlineData("Y1", null, null, "không", "")]
    [InlineData("Y1", null, null, "đạt", "Giá trị:CA1231")]
    [InlineData("Y1", 1, 1, "Có", "Tử số:CA1232 Mẫu số:CA1232")]
    [InlineData("C1", "5,015", null, null, "Tử số:CA1235")] // 5.015 in Viet Nam is five thousand and fifteen; this is five and a bit
    [InlineData("C1", "5.015", null, 5015, "")]
    [InlineData("C1", "5015,5", null, null, "Tử số:CA1235")]
    [InlineData("C1", 5.015, null, null, "Tử số:CA1235")] // typed as 5.015 into a spreadsheet set to English
    [InlineData("C1", null, null, 0.5, "Giá trị:CA1235")]
    [InlineData("C1", "100.000.000", null, null, "")]
    [InlineData("C1", 100000001, null, null, "Tử số:CA1236")]
    [InlineData("C1", "999999999999999", null, null, "Tử số:CA1236")]
    [InlineData("P1", 96.5, 100, null, "Tử số:CA1235")]
    [InlineData("M1", 3, 150.5, null, "Mẫu số:CA1235")]
    [InlineData("K1", 3, 999999999999999d, null, "Mẫu số:CA1236")]
    [InlineData("D1", 12.5, null, null, "Tử số:CA1235")]
    [InlineData("V1", 250000000.5, null, null, "")] // đồng are no count
    [InlineData("X9", 1, 1, 100, "Mã chỉ tiêu:CA1223")]
    public void Figures_HeldAgainstTheirUnit_FaultNamesTheColumn(string measure, object? numerator, object? denominator, object? value, string expected) =>
        Assert.Equal(expected, FaultsOf(new Report { Rows = [Report.Row(measure, numerator, denominator, value)] }.Read()));

    [Theory]
    [InlineData("Năm 2023", "25351", "")]
    [InlineData("Năm 2023", "25342", "")]
    [InlineData("6 tháng đầu năm 2025", "25342", "")] // the last day of the old map
    [InlineData("Năm 2025", "25342", "Mã đơn vị:CA1222")] // gone at the end of the year
    [InlineData("Năm 2025", "25351", "")]
    [InlineData("Năm 2023", "99999", "Mã đơn vị:CA1222")]
    [InlineData("Năm 2023", "70", "")]
    [InlineData("Năm 2023", "2535", "Mã đơn vị:CA1221")]
    [InlineData("Năm 2023", "2535a", "Mã đơn vị:CA1221")]
    [InlineData("Năm 2023", "", "Mã đơn vị:CA1221")]
    public void UnitCode_OnTheMapOfThePeriod_OrQuarantined(string period, string code, string expected) =>
        Assert.Equal(expected, FaultsOf(new Report { Period = period, SentOn = Report.ReceivedOn, Rows = [Report.Row("P1", 96, 100, 96, code)] }.Read()));

    [Fact]
    public void UnitCode_AsNumberWithoutLeadingZeros_IsQuarantined()
    {
        var row = Report.Row("P1", 96, 100, 96).ToArray();
        row[1] = 4;

        var content = new Report { Rows = [row] }.Read();

        Assert.Equal("Mã đơn vị:CA1221", FaultsOf(content));
        Assert.Equal("4", content.Quarantined[0].Faults[0].Found);
    }

    [Fact]
    public void Row_SameUnitAndMeasureTwice_SecondIsQuarantinedWithTheFirstRowNumber()
    {
        var content = new Report { Rows = [Report.Row("P1", 96, 100, 96), Report.Row("P2", 1, 2, 50), Report.Row("P1", 97, 100, 97)] }.Read();

        Assert.Equal([8, 9], content.Rows.Select(row => row.RowNumber));
        var repeated = Assert.Single(content.Quarantined);
        Assert.Equal(10, repeated.RowNumber);
        Assert.Equal("CA1229", Assert.Single(repeated.Faults).Id);
        Assert.Contains("8", repeated.Faults[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_WithSeveralFaults_AllAreReportedWithPlaceAndText()
    {
        var content = new Report { Rows = [Report.Row("P1", "x", -1, 140, code: "1")] }.Read();

        var row = Assert.Single(content.Quarantined);
        Assert.Equal(["CA1221", "CA1224", "CA1226", "CA1225"], row.Faults.Select(fault => fault.Id));
        Assert.All(row.Faults, fault => Assert.Equal(("bao-cao.xlsx", "Biểu 01-TE", 8), (fault.Where.File, fault.Where.Sheet, fault.Where.Row)));
        Assert.Equal("1 | 1 | Xã Tân Quan | P1 | Tên | % | x | -1 | 140 | ", row.RowText);
    }

    [Fact]
    public void Value_FailedFormula_IsAFaultAndNotAMissingValue() =>
        Assert.Equal("Giá trị:CA1224", FaultsOf(new Report { Rows = [Report.Row("P1", 1, 2, new Workbook.FailedFormula("#DIV/0!"))] }.Read()));

    [Fact]
    public void Formula_WithoutResult_IsAFaultAndNotAMissingValue()
    {
        var content = new Report { Rows = [Report.Row("P1", new Workbook.UncomputedFormula("SUM(A1:A2)"), 2, 50), Report.Row("P2", 1, 2, 50)] }.Read();

        Assert.Equal("Tử số:CA1237", FaultsOf(content));
        Assert.Equal("=SUM(A1:A2)", content.Quarantined[0].Faults[0].Found);
        Assert.Single(content.Rows);
    }

    [Fact]
    public void Formula_WithoutResultAsCode_RepeatsNothing()
    {
        var row = Report.Row("P1", 1, 2, 50).ToArray();
        row[1] = new Workbook.UncomputedFormula("B7");

        Assert.Equal("Mã đơn vị:CA1237 Mã đơn vị:CA1237", FaultsOf(new Report { Rows = [row, row] }.Read()));
    }

    [Fact]
    public void Row_WithoutCodeOrMeasure_RepeatsNothing()
    {
        var content = new Report { Rows = [Report.Row("P1", 1, 2, 50, code: ""), Report.Row("P1", 1, 2, 50, code: ""), Report.Row("", 1, 2, 50), Report.Row("", 1, 2, 50)] }.Read();

        Assert.Equal("Mã đơn vị:CA1221 Mã đơn vị:CA1221 Mã chỉ tiêu:CA1223 Mã chỉ tiêu:CA1223", FaultsOf(content));
    }

    [Fact]
    public void Row_OfEmptyCells_IsPassedOver()
    {
        var empty = Enumerable.Repeat<object?>(" ", 10).ToArray();

        var content = new Report { Rows = [Report.Row("P1", 1, 2, 50), empty, empty] }.ReadCsv();

        Assert.Equal((1, 0), (content.Rows.Count, content.Quarantined.Count));
    }

    [Fact]
    public void Contradiction_Told_ShowsNumbersAsTheFormWritesThem()
    {
        var fault = new Report { Rows = [Report.Row("P1", 77, 80, 97.4)] }.Read().Quarantined[0].Faults[0];

        Assert.Equal(("CA1228", "96,25", "97,4"), (fault.Id, fault.Expected, fault.Found)); // 100 x 77 / 80 = 96.25
    }

    private static string FaultsOf(FileContent content) =>
        string.Join(' ', content.Quarantined.SelectMany(row => row.Faults).Select(fault => $"{fault.Where.Column}:{fault.Id}"));
}
