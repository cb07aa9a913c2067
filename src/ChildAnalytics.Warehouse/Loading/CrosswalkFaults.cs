using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>The faults of typed crosswalk files, CA1340 to CA1343, each said in one place.</summary>
internal static class CrosswalkFaults
{
    private static readonly LocalisedText Mend = new(
        "Đối chiếu với văn bản, sửa dòng này trong thư mục warehouse/crosswalks rồi build lại.",
        "Compare with the decree, mend the row under warehouse/crosswalks, then build again.");

    public static Fault CellNotAllowed(string path, string row) => New(
        "CA1340",
        "Dòng chuyển đổi có ô không dùng được",
        "A row of a crosswalk has a cell that cannot be used",
        "mã; unchanged, renamed, merged, split; 0–1; whole, population, area, decree, unknown; yyyy-MM-dd",
        row,
        path);

    public static Fault SharesNotOne(string path, string sum) => New(
        "CA1341", "Các tỷ lệ chia của một đơn vị không cộng lại bằng 1", "The shares of a divided unit do not add up to 1", "1", sum, path);

    public static Fault TwiceInOneDay(string path, string row) => New(
        "CA1342", "Một mã có hai thay đổi trong cùng một ngày", "A code is changed twice on one day", "1", row, path);

    public static Fault Circle(string path, string chain) => New(
        "CA1343", "Các đơn vị nhập toàn bộ vào nhau thành vòng trong cùng một ngày", "Units are merged wholly into each other in a circle on one day", "", chain, path);

    private static Fault New(string id, string vi, string en, string expected, string found, string path) =>
        new(id, new LocalisedText(vi, en), expected, found, new FaultLocation(path), Mend);
}
