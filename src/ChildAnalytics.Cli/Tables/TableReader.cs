using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Scoring.Index.Files;

namespace ChildAnalytics.Cli.Tables;

/// <summary>Reads a CSV file as a table of text: UTF-8, commas, one heading line.</summary>
internal static class TableReader
{
    /// <summary>The table, every row as long as the headings, blank lines left out.</summary>
    /// <exception cref="FaultException">CA1720 where the file cannot be opened; CA1205, CA1206 or CA1214 where it is no such text; CA1722 and CA1723, all at once.</exception>
    public static TextTable Read(string path)
    {
        var file = Open(path);
        var records = CsvRecords.Read(file, ',').ToList();
        if (records.Count == 0)
            throw new FaultException([FileFaults.Empty(file)]);
        string[] columns = [.. records[0].Cells.Select(cell => cell.Trim())];
        var rows = records[1..];
        Fault[] faults =
        [
            .. columns.Where(column => column.Length > 0).CountBy(column => column, StringComparer.Ordinal)
                .Where(column => column.Value > 1).Select(column => TableFaults.ColumnTwice(file.Name, column.Key)),
            .. rows.Where(row => row.Cells.Length != columns.Length)
                .Select(row => TableFaults.RowLength(file.Name, row.FirstLine, columns.Length, row.Cells.Length)),
        ];
        if (faults.Length > 0)
            throw new FaultException(faults);
        return new TextTable(file.Name, columns, [.. rows.Select(row => row.Cells)]) { Lines = [.. rows.Select(row => row.FirstLine)] };
    }

    private static InputFile Open(string path)
    {
        try
        {
            return new InputFile(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        // An empty path is an argument fault.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FaultException([TableFaults.NotReadable(path)]);
        }
    }
}
