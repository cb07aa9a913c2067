using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Index;

/// <summary>The faults a composite index can meet, each with its id and wording in one place.</summary>
internal static class IndexFaults
{
    public static Fault ColumnMissing(string file, string column) =>
        Of("CA1901", "Thiếu một cột cần có", "A column is missing", column, "", new FaultLocation(file, Column: column),
            "Thêm cột này vào dòng tiêu đề", "Add the column to the heading line");

    public static Fault NotAllowed(string file, int row, string column, string expected, string found) =>
        Of("CA1902", "Giá trị trong ô không dùng được", "The value of the cell cannot be used", expected, found, new FaultLocation(file, Row: row, Column: column),
            "Sửa giá trị; để trống nếu không có số liệu", "Correct the value; leave it empty where nothing is known");

    public static Fault CodeTwice(string file, string code) =>
        Of("CA1903", "Mã xuất hiện hai lần", "A code stands twice", "", code, new FaultLocation(file),
            "Giữ lại một dòng cho mỗi mã", "Keep one row per code");

    public static Fault ParentNotAbove(string file, string code, string parent) =>
        Of("CA1904", $"Nhóm cha của {code} không có hoặc không ở cấp cao hơn", $"The parent of {code} is unknown or not of a higher level", "", parent, new FaultLocation(file, Column: "Parent"),
            "Sửa cột Parent hoặc cột Level", "Correct Parent or Level");

    public static Fault NoChildren(string file, string code) =>
        Of("CA1905", "Một nhóm không có thành phần nào", "An aggregate has no members", "", code, new FaultLocation(file),
            "Bỏ dòng này hoặc gán chỉ tiêu cho nhóm", "Remove the row or give the aggregate members");

    public static Fault NotOneRoot(string file, IEnumerable<string> roots) =>
        Of("CA1905", "Phải có đúng một chỉ số tổng hợp không có nhóm cha", "Exactly one aggregate must be without a parent", "1", string.Join(", ", roots), new FaultLocation(file, Column: "Parent"),
            "Sửa cột Parent", "Correct the column Parent");

    public static Fault UnitTwice(string file, int row, string unit) =>
        Of("CA1906", "Đơn vị trống hoặc xuất hiện hai lần", "A unit is empty or stands twice", "", unit, new FaultLocation(file, Row: row),
            "Giữ lại một dòng cho mỗi đơn vị", "Keep one row per unit");

    public static Fault MeasureRefused(string file, string code, LocalisedText reason) =>
        new("CA1907", new LocalisedText($"Cách chuẩn hóa này không dùng được cho {code}: {reason.Vi}", $"This normalisation refuses {code}: {reason.En}"), "", "", new FaultLocation(file),
            new LocalisedText("Chọn cách chuẩn hóa khác", "Choose another normalisation"));

    public static Fault MeanRefused(string file, string code, string unit, double value) =>
        Of("CA1908", $"Trung bình nhân và điều hòa cần số dương: {code}, đơn vị {unit}", $"A geometric or harmonic mean needs positive numbers: {code}, unit {unit}", "> 0", value.ToString("R", CultureInfo.InvariantCulture), new FaultLocation(file),
            "Chuẩn hóa về thang 1–100 hoặc dùng trung bình cộng", "Normalise to 1-100 or take the arithmetic mean");

    public static Fault TooFewUnits(string file, int count) =>
        Of("CA1909", "Cần ít nhất hai đơn vị để xếp hạng", "At least two units are needed for a ranking", "2", count.ToString(CultureInfo.InvariantCulture), new FaultLocation(file),
            "Thêm đơn vị", "Add units");

    private static Fault Of(string id, string vi, string en, string expected, string found, FaultLocation where, string remedyVi, string remedyEn) =>
        new(id, new LocalisedText(vi, en), expected, found, where, new LocalisedText(remedyVi, remedyEn));
}
