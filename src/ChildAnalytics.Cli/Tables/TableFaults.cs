using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Tables;

/// <summary>Faults of the tables that <c>index run</c> and <c>rank run</c> read and write, before anything is known of their columns.</summary>
internal static class TableFaults
{
    /// <summary>CA1720: no file at the path, or it may not be opened.</summary>
    public static Fault NotReadable(string path) => new(
        "CA1720",
        new LocalisedText("Không mở được tệp", "The file cannot be opened"),
        "",
        "",
        new FaultLocation(path),
        new LocalisedText("Kiểm tra đường dẫn và quyền đọc tệp.", "Check the path and the right to read the file."));

    /// <summary>CA1721: the results cannot be written.</summary>
    public static Fault NotWritable(string path) => new(
        "CA1721",
        new LocalisedText("Không ghi được kết quả", "The results cannot be written"),
        "",
        "",
        new FaultLocation(path),
        new LocalisedText("Chọn nơi ghi được cho --out.", "Choose a place for --out that can be written."));

    /// <summary>CA1722: a row is shorter or longer than the headings, so its cells cannot be told apart.</summary>
    public static Fault RowLength(string file, int line, int expected, int found) => new(
        "CA1722",
        new LocalisedText("Số ô của dòng khác số cột của dòng tiêu đề", "The row has more or fewer cells than the headings"),
        expected.ToString(CultureInfo.InvariantCulture),
        found.ToString(CultureInfo.InvariantCulture),
        new FaultLocation(file, Row: line),
        new LocalisedText("Sửa dòng này; ô có dấu phẩy phải đặt trong ngoặc kép.", "Correct the row; a cell with a comma must be quoted."));

    /// <summary>CA1723: two columns share a heading.</summary>
    public static Fault ColumnTwice(string file, string column) => new(
        "CA1723",
        new LocalisedText("Hai cột trùng tên", "Two columns share a heading"),
        "",
        "",
        new FaultLocation(file, Row: 1, Column: column),
        new LocalisedText("Giữ lại một cột.", "Keep one of the columns."));
}
