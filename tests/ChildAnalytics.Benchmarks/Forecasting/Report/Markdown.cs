using System.Globalization;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Tables of a Markdown document, figures in invariant form.</summary>
internal static class Markdown
{
    /// <summary>A table whose first column is text and whose others are figures.</summary>
    public static IEnumerable<string> Table(string[] head, IEnumerable<object[]> rows)
    {
        yield return $"| {string.Join(" | ", head)} |";
        yield return $"| --- |{string.Concat(Enumerable.Repeat(" ---: |", head.Length - 1))}";
        foreach (var row in rows)
            yield return $"| {string.Join(" | ", row.Select(Cell))} |";
        yield return "";
    }

    private static string Cell(object value) => value switch
    {
        double.NaN => "–",
        double number => number.ToString(Math.Abs(number) < 1 ? "0.0000" : "0.000", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
