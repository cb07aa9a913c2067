using System.Globalization;
using System.Text;
using ChildAnalytics.Etl.Samples;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using CsvHelper;
using ExcelDataReader;

namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>A sample file read back by readers that are not ours. Numbers are read by the Vietnamese rules in text and as they are in numeric cells.</summary>
internal sealed record ReadForm(string Name, IReadOnlyList<IReadOnlyList<object?>> Cells)
{
    private static readonly CultureInfo Vietnamese = new("vi-VN");

    public IReadOnlyList<ReadRow> Rows => [.. Cells.Skip(SampleForm.HeadingRow).Select((cells, index) => new ReadRow(SampleForm.HeadingRow + 1 + index, cells))];

    public string Text(int row, int column) => Cells[row - 1].ElementAtOrDefault(column - 1)?.ToString() ?? "";

    public static ReadForm From(string path) => path.EndsWith(".csv", StringComparison.Ordinal)
        ? new ReadForm(Path.GetFileName(path), ReadCsv(path))
        : new ReadForm(Path.GetFileName(path), ReadXlsx(path));

    public static double? Number(object? cell) => cell switch
    {
        double number => number,
        string text when double.TryParse(text, NumberStyles.Number, Vietnamese, out var number) => number,
        _ => null,
    };

    private static List<IReadOnlyList<object?>> ReadCsv(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';', HasHeader = false, SkipEmptyLines = false });
        var rows = new List<IReadOnlyList<object?>>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    private static List<IReadOnlyList<object?>> ReadXlsx(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        Assert.Equal(ReportForm.SheetName, reader.Name);
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        Assert.False(reader.NextResult());
        return rows;
    }
}

/// <summary>One data row as read.</summary>
internal sealed record ReadRow(int Number, IReadOnlyList<object?> Cells)
{
    public string UnitCode => Cells[1]?.ToString() ?? "";

    public string MeasureId => Cells[3]?.ToString() ?? "";

    public double? Numerator => ReadForm.Number(Cells[6]);

    public double? Denominator => ReadForm.Number(Cells[7]);

    public double? Value => ReadForm.Number(Cells[8]);

    public string ValueText => Cells[8]?.ToString() ?? "";
}
