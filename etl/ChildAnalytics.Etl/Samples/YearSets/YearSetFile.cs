using System.Globalization;
using System.Text;
using ChildAnalytics.Etl.Samples.Forms;
using ChildAnalytics.Etl.Sources.Reports.YearSet;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>Writes a year-set as a province's system exports it: semicolons, UTF-8 with byte-order mark, the label of simulated data in its first cell.</summary>
internal static class YearSetFile
{
    /// <summary>Line of the first data row.</summary>
    public const int FirstDataRow = FormDocument.FirstDataRow;

    private const int BufferBytes = 1 << 17;

    /// <summary>Writes the file; an existing one is replaced.</summary>
    public static void Write(string path, YearSetPlan plan, List<YearSetRow> rows)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferBytes) { NewLine = "\n" };
        var heading = new FormDocument($"UBND {char.ToLowerInvariant(plan.ProvinceName[0])}{plan.ProvinceName[1..]}", plan.Period, plan.SentOn, NumbersAsText: true, []).Heading;
        foreach (var (index, cells) in heading.Index())
            WriteLine(writer, index == FormDocument.TitleIndex ? [YearSetForm.Title] : cells);
        WriteLine(writer, YearSetForm.Headings);
        foreach (var row in rows)
            WriteRow(writer, row);
    }

    // Every line is as wide as the table, as programs export it.
    private static void WriteLine(StreamWriter writer, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < YearSetForm.Headings.Count; i++)
        {
            if (i > 0)
                writer.Write(YearSetForm.Separator);
            writer.Write(i < cells.Count ? cells[i] : "");
        }

        writer.WriteLine();
    }

    private static void WriteRow(StreamWriter writer, YearSetRow row)
    {
        writer.Write(row.UnitCode);
        writer.Write(YearSetForm.Separator);
        writer.Write(row.MeasureId);
        writer.Write(YearSetForm.Separator);
        writer.Write(row.Disaggregation);
        writer.Write(YearSetForm.Separator);
        if (row.NumeratorText is { } text)
            writer.Write(text);
        else
            WriteCount(writer, row.Numerator);
        writer.Write(YearSetForm.Separator);
        WriteCount(writer, row.Denominator);
        writer.Write(YearSetForm.Separator);
        writer.Write(row.Value);
        writer.Write(YearSetForm.Separator);
        writer.Write(row.Note);
        writer.WriteLine();
    }

    private static void WriteCount(StreamWriter writer, int? count)
    {
        if (count is not { } number)
            return;
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }
}
