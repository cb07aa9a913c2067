namespace ChildAnalytics.Domain.Faults;

/// <summary>Where a fault stands: always a file, and as much of sheet, row and column as is known.</summary>
/// <param name="File">File name as the sender knows it, without the folder.</param>
/// <param name="Sheet">Sheet name of a workbook; null for a text file.</param>
/// <param name="Row">Row as a spreadsheet shows it, from 1; null for a fault of the whole file.</param>
/// <param name="Column">Heading of the column, or name of the entry in a file of the law; null for a fault of the whole row.</param>
public sealed record FaultLocation(string File, string? Sheet = null, int? Row = null, string? Column = null)
{
    /// <summary>The place as words, for example "tệp a.xlsx, trang B01, dòng 12, cột Tử số".</summary>
    public string Describe(Language language)
    {
        // A file of the law has entries where a table has columns.
        var isLaw = File.EndsWith(".yaml", StringComparison.Ordinal);
        var (file, sheet, row, column) = language == Language.Vi
            ? ("tệp", "trang", "dòng", isLaw ? "mục" : "cột")
            : ("file", "sheet", isLaw ? "line" : "row", isLaw ? "entry" : "column");
        var text = $"{file} {File}";
        if (Sheet is not null)
            text += $", {sheet} {Sheet}";
        if (Row is { } number)
            text += string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {row} {number}");
        if (Column is not null)
            text += $", {column} {Column}";
        return text;
    }
}
