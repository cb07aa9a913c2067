using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Faults of a file as a whole: the reasons it is refused.</summary>
public static class FileFaults
{
    /// <summary>CA1201: no file at the path, or it may not be opened.</summary>
    public static Fault Unreadable(string path) => new(
        "CA1201",
        new("Không mở được tệp", "The file cannot be opened"),
        "",
        "",
        new FaultLocation(path),
        new("Kiểm tra đường dẫn và quyền đọc tệp rồi nạp lại", "Check the path and the right to read it, then ingest again"));

    /// <summary>CA1202: the bytes are not what the name promises, for example a picture named .xlsx.</summary>
    public static Fault NotWhatItClaims(InputFile file, FileKind? promised) => new(
        "CA1202",
        new("Nội dung tệp không đúng với phần mở rộng của tên tệp", "The content is not what the file name promises"),
        promised?.Describe() ?? ".xlsx, .csv, .json",
        file.Kind.Describe(),
        new FaultLocation(file.Name),
        new("Gửi lại biểu mẫu gốc ở dạng .xlsx hoặc .csv, không đặt mật khẩu", "Send the original form again as .xlsx or .csv, without a password"));

    /// <summary>CA1203: no dataset has this layout.</summary>
    public static Fault UnknownLayout(InputFile file, IEnumerable<string> datasets) => new(
        "CA1203",
        new("Không nhận ra tệp thuộc bộ dữ liệu nào", "No known dataset has this layout"),
        string.Join(", ", datasets),
        file.Opening.Split('\n')[0].Trim(),
        new FaultLocation(file.Name),
        new("Chỉ rõ bộ dữ liệu bằng --dataset, hoặc gửi đúng biểu mẫu", "Name the dataset with --dataset, or send the agreed form"));

    /// <summary>CA1204: the dataset asked for does not exist.</summary>
    public static Fault UnknownDataset(string asked, IEnumerable<string> datasets) => new(
        "CA1204",
        new("Không có bộ dữ liệu mang mã này", "There is no dataset of this id"),
        string.Join(", ", datasets),
        asked,
        new FaultLocation("--dataset"),
        new("Chọn một mã trong danh sách", "Choose one of the ids listed"));

    /// <summary>CA1205: the file holds nothing.</summary>
    public static Fault Empty(InputFile file) => new(
        "CA1205",
        new("Tệp trống", "The file is empty"),
        "",
        "",
        new FaultLocation(file.Name),
        new("Lưu lại biểu mẫu và gửi lại", "Save the form again and send it"));

    /// <summary>CA1206: the file has the right kind but is cut off, damaged or malformed.</summary>
    public static Fault Damaged(InputFile file) => new(
        "CA1206",
        new("Tệp bị hỏng hoặc sai cấu trúc", "The file is damaged or malformed"),
        "",
        "",
        new FaultLocation(file.Name),
        new("Mở và lưu lại tệp bằng phần mềm bảng tính rồi gửi lại", "Open the file in a spreadsheet program, save it and send it again"));

    /// <summary>CA1206: a text file whose quotes do not close, or stand inside a cell without quotes around it.</summary>
    public static Fault QuoteMisplaced(InputFile file, int line) => new(
        "CA1206",
        new("Dấu nháy kép đặt sai chỗ hoặc thiếu dấu đóng", "A double quote is misplaced or not closed"),
        "\"… \"\"…\"\" …\"",
        "",
        new FaultLocation(file.Name, Row: line),
        new("Bỏ dấu nháy kép trong dòng này, hoặc lưu lại tệp bằng phần mềm bảng tính rồi gửi lại", "Remove the double quotes of this row, or save the file in a spreadsheet program and send it again"));

    /// <summary>CA1206: the text of a JSON file is malformed; <paramref name="line"/> counts from 1 and is null where the text is sound but holds something else.</summary>
    public static Fault JsonMalformed(InputFile file, int? line) => new(
        "CA1206",
        new("Tệp JSON sai cấu trúc", "The JSON file is malformed"),
        "",
        "",
        new FaultLocation(file.Name, Row: line),
        new("Xuất lại tệp từ gói danh mục rồi nạp lại", "Export the file from its package again, then ingest it"));

    /// <summary>CA1207: the workbook lacks the sheet of the form.</summary>
    public static Fault SheetMissing(InputFile file, string expected, IEnumerable<string> found) => new(
        "CA1207",
        new("Thiếu trang tính của biểu mẫu", "The sheet of the form is missing"),
        expected,
        string.Join(", ", found),
        new FaultLocation(file.Name),
        new("Đặt lại tên trang tính như biểu mẫu", "Name the sheet as the form does"));

    /// <summary>CA1208: headings are missing; all of them in one fault.</summary>
    public static Fault HeadingsMissing(InputFile file, string? sheet, int? row, IEnumerable<string> missing, IEnumerable<string> found) => new(
        "CA1208",
        new("Thiếu tiêu đề cột", "Column headings are missing"),
        string.Join(", ", missing),
        string.Join(", ", found),
        new FaultLocation(file.Name, sheet, row),
        new("Khôi phục dòng tiêu đề của biểu mẫu, không đổi tên hoặc xoá cột", "Restore the heading row of the form; do not rename or delete columns"));

    /// <summary>CA1209: headings but no data under them.</summary>
    public static Fault NoRows(InputFile file, string? sheet) => new(
        "CA1209",
        new("Tệp không có dòng dữ liệu nào", "The file has no data row"),
        "",
        "",
        new FaultLocation(file.Name, sheet),
        new("Điền số liệu vào biểu mẫu rồi gửi lại", "Fill in the form and send it again"));

    /// <summary>CA1210: the same bytes landed before.</summary>
    public static Fault Duplicate(InputFile file, IngestReceipt earlier) => new(
        "CA1210",
        new(
            $"Tệp này đã được nhận ngày {earlier.ReceivedAt:dd/MM/yyyy} với tên “{earlier.FileName}”",
            $"This file was received on {earlier.ReceivedAt:yyyy-MM-dd} as “{earlier.FileName}”"),
        "",
        earlier.SourceId,
        new FaultLocation(file.Name),
        new("Không cần gửi lại; nếu số liệu đã sửa, gửi tệp đã sửa", "Nothing to do; if figures were corrected, send the corrected file"));

    /// <summary>CA1214: the text is not UTF-8.</summary>
    public static Fault NotUtf8(InputFile file, string found) => new(
        "CA1214",
        new("Tệp văn bản không dùng bảng mã UTF-8", "The text file is not in UTF-8"),
        "UTF-8",
        found,
        new FaultLocation(file.Name),
        new("Lưu lại dưới dạng “CSV UTF-8”", "Save it as “CSV UTF-8”"));

    /// <summary>CA1215: the data folder cannot be written; the file itself may be sound.</summary>
    public static Fault CannotStore(InputFile file, string folder) => new(
        "CA1215",
        new("Không ghi được vào thư mục dữ liệu", "The data folder cannot be written"),
        folder,
        "",
        new FaultLocation(file.Name),
        new("Kiểm tra dung lượng đĩa và quyền ghi rồi nạp lại; những tệp đã nhận không cần nạp lại", "Check disk space and the right to write, then ingest again; files already received are not affected"));

    /// <summary>CA1216: the parts of the workbook unpack to more than a report can need; nothing was unpacked.</summary>
    public static Fault TooLarge(InputFile file, long limit, long found) => new(
        "CA1216",
        new("Bảng tính quá lớn sau khi giải nén", "The workbook is too large once unpacked"),
        "≤ " + Megabytes(limit),
        Megabytes(found),
        new FaultLocation(file.Name),
        new("Chép số liệu sang biểu mẫu trống, bỏ hình ảnh và ô thừa, rồi gửi lại", "Copy the figures to an empty form, without pictures and stray cells, and send it again"));

    /// <summary>CA1217: the form stands on a second sheet as well, so that nobody can tell which one is meant.</summary>
    public static Fault SecondForm(InputFile file, string expected, IEnumerable<string> found) => new(
        "CA1217",
        new("Có hơn một trang tính chứa biểu mẫu", "More than one sheet holds the form"),
        expected,
        string.Join(", ", found),
        new FaultLocation(file.Name),
        new("Chép mọi dòng vào trang tính của biểu mẫu, hoặc gửi mỗi trang thành một tệp", "Copy all rows to the sheet of the form, or send each sheet as a file of its own"));

    private static string Megabytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(bytes + 999_999) / 1_000_000} MB");
}
