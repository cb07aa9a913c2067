using System.Text;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>Writes the form as a Vietnamese spreadsheet exports it: semicolons, decimal comma, UTF-8 with byte-order mark, every line as wide as the table.</summary>
internal static class CsvForm
{
    private const char Separator = ';';

    /// <summary>Writes the file; an existing one is replaced.</summary>
    public static void Write(string path, FormDocument document)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        foreach (var row in document.Heading)
            WriteLine(writer, row);
        WriteLine(writer, ReportForm.Headings);
        for (var i = 0; i < document.Rows.Count; i++)
            WriteLine(writer, Array.ConvertAll(document.CellsOf(i), cell => cell.ToVietnameseText(document.NumbersAsText)));
    }

    private static void WriteLine(StreamWriter writer, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < ReportForm.Headings.Count; i++)
        {
            if (i > 0)
                writer.Write(Separator);
            writer.Write(i < cells.Count ? Quoted(cells[i]) : "");
        }

        writer.WriteLine();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(Separator, '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
