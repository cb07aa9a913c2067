using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Faults that only a periodic report can have.</summary>
internal static class ReportFaults
{
    public static Fault PeriodUnreadable(FaultLocation where, string found) => new(
        "CA1211",
        new("Không đọc được kỳ báo cáo", "The reporting period cannot be read"),
        "2024; 2025H1; 2025H2",
        found,
        where,
        new("Ghi kỳ báo cáo bên phải ô “Kỳ báo cáo:”, ví dụ “Năm 2024” hoặc “6 tháng đầu năm 2025”", "Write the period to the right of “Kỳ báo cáo:”, for example 2024 or 2025H1"));

    public static Fault PeriodInFuture(FaultLocation where, Period period, DateOnly receivedOn) => new(
        "CA1212",
        new("Kỳ báo cáo chưa bắt đầu vào ngày nhận tệp", "The reporting period had not begun when the file was received"),
        "≤ " + Day(receivedOn),
        period.ToString(),
        where,
        new("Sửa kỳ báo cáo", "Correct the period"));

    public static Fault SentOnUnreadable(FaultLocation where, string found) => new(
        "CA1213",
        new("Không đọc được ngày gửi", "The date sent cannot be read"),
        "dd/mm/yyyy",
        found,
        where,
        new("Ghi ngày gửi bên phải ô “Ngày gửi:”, ví dụ 15/01/2025", "Write the date to the right of “Ngày gửi:”, for example 15/01/2025"));

    public static Fault SentOnImpossible(FaultLocation where, DateOnly? firstDay, DateOnly receivedOn, DateOnly sentOn) => new(
        "CA1218",
        sentOn > receivedOn
            ? new("Ngày gửi sau ngày nhận tệp", "The date sent lies after the day the file was received")
            : new("Ngày gửi trước ngày đầu của kỳ báo cáo", "The date sent lies before the first day of the period"),
        firstDay is { } first && first <= receivedOn ? $"{Day(first)} – {Day(receivedOn)}" : "≤ " + Day(receivedOn),
        Day(sentOn),
        where,
        new("Sửa ngày gửi, hoặc sửa kỳ báo cáo", "Correct the date sent, or the period"));

    public static Fault UnknownUnit(FaultLocation where, Period period, string code, string name) => new(
        "CA1222",
        new($"Không có đơn vị hành chính mang mã này vào cuối kỳ {period}", $"No administrative unit had this code at the end of {period}"),
        "",
        $"{code} {name}".Trim(),
        where,
        new("Dùng mã của danh mục hành chính có hiệu lực vào ngày cuối kỳ", "Use the code of the list in force on the last day of the period"));

    public static Fault UnknownMeasure(FaultLocation where, string found) => new(
        "CA1223",
        new("Không có chỉ tiêu mang mã này", "No measure has this id"),
        "CT01, CT03b, …",
        found,
        where,
        new("Chép mã chỉ tiêu từ biểu mẫu", "Copy the measure id from the form"));

    public static Fault PercentOutOfRange(FaultLocation where, string found) => new(
        "CA1225",
        new("Tỷ lệ phần trăm phải nằm trong khoảng từ 0 đến 100", "A percentage lies between 0 and 100"),
        "0–100",
        found,
        where,
        new("Kiểm tra tử số, mẫu số và giá trị", "Check numerator, denominator and value"));

    public static Fault Negative(FaultLocation where, string found) => new(
        "CA1226",
        new("Số không được âm", "The number may not be negative"),
        "≥ 0",
        found,
        where,
        new("Sửa số, hoặc để trống nếu không có số liệu", "Correct it, or leave the cell empty where nothing is known"));

    public static Fault NumeratorAboveDenominator(FaultLocation where, string numerator, string denominator) => new(
        "CA1227",
        new("Tử số lớn hơn mẫu số", "The numerator is above the denominator"),
        $"≤ {denominator}",
        numerator,
        where,
        new("Kiểm tra tử số và mẫu số", "Check numerator and denominator"));

    public static Fault Contradiction(FaultLocation where, string expected, string found) => new(
        "CA1228",
        new("Giá trị không khớp với tử số và mẫu số", "The value contradicts numerator and denominator"),
        expected,
        found,
        where,
        new("Tính lại giá trị, hoặc sửa tử số, mẫu số", "Compute the value again, or correct numerator and denominator"));

    public static Fault HalfOfRatio(FaultLocation where, string present) => new(
        "CA1230",
        new("Chỉ có một trong hai số: tử số và mẫu số", "Only one of numerator and denominator is given"),
        "",
        present,
        where,
        new("Ghi cả hai số, hoặc để trống cả hai", "Give both, or leave both empty"));

    public static Fault NotYesOrNo(FaultLocation where, string found) => new(
        "CA1231",
        new("Chỉ tiêu này trả lời “Có” hoặc “Không”", "This measure is answered “Có” (yes) or “Không” (no)"),
        $"{ReportForm.Yes} / {ReportForm.No}",
        found,
        where,
        new("Ghi “Có” hoặc “Không” vào cột Giá trị", "Write “Có” or “Không” in column Giá trị"));

    public static Fault CellDoesNotApply(FaultLocation where, string found) => new(
        "CA1232",
        new("Chỉ tiêu này không dùng cột này", "This measure does not use this column"),
        "",
        found,
        where,
        new("Để trống ô này", "Leave the cell empty"));

    public static Fault NotWhole(FaultLocation where, string found) => new(
        "CA1235",
        new(
            "Số đếm phải là số nguyên; dấu phẩy bắt đầu phần thập phân, dấu chấm phân cách hàng nghìn",
            "A count is a whole number; a comma starts the decimals and a dot groups thousands"),
        "5015 / 5.015",
        found,
        where,
        new("Ghi số nguyên, ví dụ 5015 hoặc 5.015 cho năm nghìn không trăm mười lăm", "Write a whole number, for example 5015 or 5.015 for five thousand and fifteen"));

    public static Fault AboveLargest(FaultLocation where, string largest, string found) => new(
        "CA1236",
        new("Số đếm lớn hơn mức có thể có", "The count is larger than it can be"),
        $"≤ {largest}",
        found,
        where,
        new("Kiểm tra số chữ số", "Check the number of digits"));

    public static Fault FormulaWithoutValue(FaultLocation where, string formula) => new(
        "CA1237",
        new("Ô có công thức nhưng chưa có kết quả", "The cell has a formula but no result"),
        "",
        formula,
        where,
        new("Mở tệp bằng phần mềm bảng tính để tính lại, lưu rồi gửi lại; hoặc ghi số thay cho công thức", "Open the file in a spreadsheet program so that it computes, save it and send it again; or write the number instead"));

    public static Fault UnknownDisaggregation(FaultLocation where, string found) => new(
        "CA1238",
        new("Không có mã phân tổ này", "No disaggregation has this id"),
        "all, sex=female, sex=male, area=urban, …",
        found,
        where,
        new("Chép mã phân tổ từ danh mục, hoặc để trống nếu là số liệu chung", "Copy the id from the list, or leave the cell empty where all children are meant"));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
