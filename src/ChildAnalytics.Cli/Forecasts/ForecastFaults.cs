using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>Faults of <c>forecast run</c> and <c>forecast backtest</c>.</summary>
internal static class ForecastFaults
{
    /// <summary>CA1710: the file cannot be read as CSV.</summary>
    public static Fault Unreadable(string file, string found, int? row = null) => new(
        "CA1710",
        new LocalisedText("Không đọc được tệp CSV", "The CSV file cannot be read"),
        "CSV, UTF-8",
        found,
        new FaultLocation(file, Row: row),
        new LocalisedText("Kiểm tra đường dẫn; lưu lại thành CSV mã UTF-8, phân cách bằng dấu phẩy.", "Check the path; save as comma-separated CSV in UTF-8."));

    /// <summary>CA1711: a column is missing.</summary>
    public static Fault MissingColumn(string file, string column, IEnumerable<string> found) => new(
        "CA1711",
        new LocalisedText("Thiếu cột", "A column is missing"),
        column,
        string.Join(',', found),
        new FaultLocation(file, Row: 1, Column: column),
        new LocalisedText("Dòng đầu phải có các cột series_id,t,value.", "The first row must name the columns series_id,t,value."));

    /// <summary>CA1712: a cell is no number.</summary>
    public static Fault NotANumber(string file, int row, string seriesId, string column, string expected, string found) => new(
        "CA1712",
        new LocalisedText($"Chuỗi {seriesId}: ô không phải là số hợp lệ", $"Series {seriesId}: the cell is no valid number"),
        expected,
        found,
        new FaultLocation(file, Row: row, Column: column),
        new LocalisedText("Viết số với dấu chấm thập phân; để trống nếu thiếu số liệu.", "Write numbers with a decimal point; leave the cell empty where a value is missing."));

    /// <summary>CA1713: a value is outside the range of its unit.</summary>
    public static Fault OutOfRange(string file, int row, string seriesId, string expected, string found) => new(
        "CA1713",
        new LocalisedText($"Chuỗi {seriesId}: giá trị ngoài khoảng của đơn vị", $"Series {seriesId}: the value is outside the range of its unit"),
        expected,
        found,
        new FaultLocation(file, Row: row, Column: SeriesFile.ValueColumn),
        new LocalisedText("Sửa giá trị hoặc chọn --unit khác.", "Mend the value or choose another --unit."));

    /// <summary>CA1714: a series has two values for one time.</summary>
    public static Fault Duplicate(string file, int row, string seriesId, int t, int earlierRow) => new(
        "CA1714",
        new LocalisedText($"Chuỗi {seriesId} có hai giá trị cho t = {t}; dòng kia là {earlierRow}", $"Series {seriesId} has two values for t = {t}; the other row is {earlierRow}"),
        "",
        "",
        new FaultLocation(file, Row: row, Column: "t"),
        new LocalisedText("Giữ lại một dòng.", "Keep one of the rows."));

    /// <summary>CA1715: no method has this name.</summary>
    public static Fault UnknownMethod(string found, IEnumerable<string> known) => new(
        "CA1715",
        new LocalisedText("Không có phương pháp này", "No method has this name"),
        string.Join(", ", known),
        found,
        new FaultLocation("forecast"),
        new LocalisedText("Chọn một tên trong danh sách.", "Choose a name of the list."));

    /// <summary>CA1716: a number that must be 1 or more is not.</summary>
    public static Fault NotPositive(string option, int found) => new(
        "CA1716",
        new LocalisedText($"{option} phải từ 1 đến {ForecastMethods.LongestHorizon}", $"{option} must be 1 to {ForecastMethods.LongestHorizon}"),
        $"1..{ForecastMethods.LongestHorizon}",
        found.ToString(System.Globalization.CultureInfo.InvariantCulture),
        new FaultLocation("forecast"),
        new LocalisedText("Sửa tuỳ chọn.", "Mend the option."));

    /// <summary>CA1717: a series is too short for the method; it has no rows in the result.</summary>
    public static Fault TooShort(string file, string seriesId, int points, string method) => new(
        "CA1717",
        new LocalisedText($"Chuỗi {seriesId} quá ngắn cho {method}: {points} điểm liên tục; không có dự báo", $"Series {seriesId} is too short for {method}: {points} points in a row; it has no forecast"),
        "",
        "",
        new FaultLocation(file),
        new LocalisedText("Bổ sung số liệu hoặc chọn naive.", "Add values or choose naive."));

    /// <summary>CA1718: a note: points before a gap were not used.</summary>
    public static Fault Gap(string file, string seriesId, int used, int points) => new(
        "CA1718",
        new LocalisedText($"Chuỗi {seriesId} bị ngắt quãng: chỉ dùng {used} trong {points} điểm, sau chỗ ngắt cuối", $"Series {seriesId} has a gap: only {used} of {points} points are used, those after the last gap"),
        "",
        "",
        new FaultLocation(file),
        new LocalisedText("Bổ sung giá trị còn thiếu, hoặc dùng peb3.", "Fill in the missing values, or use peb3."));

    /// <summary>CA1719: no past forecast can be tested.</summary>
    public static Fault NothingToTest(string file) => new(
        "CA1719",
        new LocalisedText("Các chuỗi quá ngắn để kiểm định ngược", "The series are too short for a back-test"),
        "4",
        "",
        new FaultLocation(file),
        new LocalisedText("Cần ít nhất bốn thời điểm liên tiếp.", "At least four points in a row are needed."));
}
