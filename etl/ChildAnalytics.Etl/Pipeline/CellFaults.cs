using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Faults of single cells that several datasets share.</summary>
public static class CellFaults
{
    /// <summary>CA1221: a code is missing or has the wrong number of digits.</summary>
    public static Fault CodeDigits(FaultLocation where, string expected, string found) => new(
        "CA1221",
        new("Mã thiếu hoặc sai số chữ số", "The code is missing or has the wrong number of digits"),
        expected,
        found,
        where,
        new("Ghi mã dạng văn bản, đủ các số 0 ở đầu", "Write the code as text, with its leading zeros"));

    /// <summary>CA1224: something else where a number belongs.</summary>
    public static Fault NotANumber(FaultLocation where, string expected, string found) => new(
        "CA1224",
        new("Ô này phải là số", "This cell must be a number"),
        expected,
        found,
        where,
        new("Sửa thành số, hoặc để trống nếu không có số liệu", "Write a number, or leave the cell empty where nothing is known"));

    /// <summary>CA1229: the same subject twice in one file.</summary>
    public static Fault Repeated(FaultLocation where, string key, int firstRow) => new(
        "CA1229",
        new($"Dòng này lặp lại dòng {firstRow}", $"This row repeats row {firstRow}"),
        "",
        key,
        where,
        new("Chỉ giữ một dòng cho mỗi đơn vị và chỉ tiêu", "Keep one row per unit and measure"));

    /// <summary>CA1233: the record has more or fewer cells than the headings.</summary>
    public static Fault CellCount(FaultLocation where, int expected, int found) => new(
        "CA1233",
        new("Số ô của dòng không khớp với dòng tiêu đề", "The row has more or fewer cells than the headings"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{expected}"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found}"),
        where,
        new("Kiểm tra dấu phân cách và dấu nháy của dòng này", "Check the separators and quotes of this row"));

    /// <summary>CA1234: a cell that must say something is empty, or says it in another form.</summary>
    public static Fault Malformed(FaultLocation where, string expected, string found) => new(
        "CA1234",
        new("Ô này thiếu hoặc sai dạng", "This cell is empty or in another form than agreed"),
        expected,
        found,
        where,
        new("Sửa ô này theo dạng đã nêu", "Write the cell in the form stated"));
}
