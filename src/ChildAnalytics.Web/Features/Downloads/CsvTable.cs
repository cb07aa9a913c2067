using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Features.Downloads;

/// <summary>A table as a file for spreadsheets: UTF-8 with mark, commas, numbers with a dot; the first row is the label and the number of rows.</summary>
/// <param name="name">File name without ending.</param>
/// <param name="label">What the rows are.</param>
/// <param name="isSimulated">Says so first of all, and in the file name.</param>
/// <param name="columns">Heads.</param>
internal sealed class CsvTable(string name, string label, bool isSimulated, params string[] columns)
{
    private const string Simulated = "Dữ liệu mô phỏng, không dùng cho quyết định; ";

    private readonly List<object?[]> _rows = [];

    /// <summary>Adds a row in the order of the heads; null is an empty cell.</summary>
    public void Add(params object?[] cells) => _rows.Add(cells);

    /// <summary>The file as an answer.</summary>
    public IResult ToResult()
    {
        var text = new StringBuilder();
        WriteRow(text, [string.Create(CultureInfo.InvariantCulture, $"{(isSimulated ? Simulated : "")}{label}; {_rows.Count} dòng")]);
        WriteRow(text, columns);
        foreach (var row in _rows)
            WriteRow(text, row);
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return Results.File(content, "text/csv; charset=utf-8", $"{name}{(isSimulated ? "_mo-phong" : "")}.csv");
    }

    private static void WriteRow(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value)
    {
        if (value is not string words)
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        // A spreadsheet would run a text that starts like a formula.
        var safe = words is ['=' or '+' or '-' or '@', ..] ? "'" + words : words;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
