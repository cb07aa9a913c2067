using System.Globalization;
using System.Text;
using System.Xml;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Reads the rows of the form from a workbook or a CSV file, one after the other.</summary>
internal static class FormRows
{
    private const char CsvSeparator = ';';

    // ExcelDataReader asks for code page 1252 when it starts, though a workbook of this format never uses it.
    static FormRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All rows, empty ones included.</summary>
    /// <exception cref="FaultException">CA1206 where the file is damaged, CA1207 where the sheet is missing, CA1214 where text is not UTF-8.</exception>
    public static IEnumerable<FormRow> Read(InputFile file) => file.Kind == FileKind.Workbook ? Workbook(file) : Text(file);

    private static IEnumerable<FormRow> Text(InputFile file) =>
        CsvRecords.Read(file, CsvSeparator).Select(record => new FormRow(record.FirstLine, [.. record.Cells.Select(cell => new FormCell(cell))]));

    private static IEnumerable<FormRow> Workbook(InputFile file)
    {
        using var reader = Guarded(file, () => ExcelReaderFactory.CreateOpenXmlReader(file.Open()));
        var sheets = new List<string>();
        var isThere = Guarded(file, () => MoveToSheet(reader, sheets));
        if (!isThere)
            throw new FaultException([FileFaults.SheetMissing(file, ReportForm.SheetName, sheets)]);
        var failed = Guarded(file, () => FailedFormulas.In(file.Open(), ReportForm.SheetName));
        var number = 0;
        while (Guarded(file, reader.Read))
        {
            number++;
            var cells = new FormCell[reader.FieldCount];
            for (var position = 0; position < cells.Length; position++)
                cells[position] = failed.TryGetValue((number, position), out var error) ? new FormCell(error) : Cell(reader, position);
            yield return new FormRow(number, cells);
        }
    }

    private static bool MoveToSheet(IExcelDataReader reader, List<string> sheets)
    {
        do
        {
            sheets.Add(reader.Name);
            if (Wording.Same(reader.Name, ReportForm.SheetName))
                return true;
        }
        while (reader.NextResult());
        return false;
    }

    private static FormCell Cell(IExcelDataReader reader, int position)
    {
        return reader.GetValue(position) switch
        {
            null => new FormCell(""),
            string text => new FormCell(text),
            DateTime moment => new FormCell(moment.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Day: DateOnly.FromDateTime(moment)),
            double number => Number(number, reader, position),
            int number => Number(number, reader, position),
            var other => new FormCell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private static FormCell Number(double number, IExcelDataReader reader, int position)
    {
        if (Math.Abs(number) >= (double)decimal.MaxValue)
            return new FormCell(number.ToString("R", CultureInfo.InvariantCulture));

        // A spreadsheet stores what it shows as 96,3% as 0.963.
        var isShownAsPercent = reader.GetNumberFormatString(position)?.Contains('%', StringComparison.Ordinal) == true;
        var exact = (decimal)number * (isShownAsPercent ? 100m : 1m);
        return new FormCell(VietnameseNumber.Write(exact), exact);
    }

    private static T Guarded<T>(InputFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or XmlException or IOException
            or InvalidOperationException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new FaultException([FileFaults.Damaged(file, exception.Message)]);
        }
    }
}
