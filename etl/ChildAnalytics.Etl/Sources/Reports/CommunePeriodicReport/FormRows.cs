using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Reads the rows of a form from a workbook or a CSV file, one after the other.</summary>
internal static class FormRows
{
    private const char CsvSeparator = ';';

    // Bytes of all parts together. A province's report of 600 units and 50 measures takes about 20 MB; reading costs several times the size in memory.
    private const long LargestUnpacked = 100_000_000;

    // ExcelDataReader asks for code page 1252 when it starts, though a workbook of this format never uses it.
    static FormRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All rows, empty ones included.</summary>
    /// <param name="file">Workbook or text.</param>
    /// <param name="sheetName">Name of the sheet that carries the form.</param>
    /// <param name="isOfForm">Whether a row of another sheet shows that the form stands there too.</param>
    /// <param name="skipped">Gets "sheet: " with the name of each sheet not read, and how many rows with content it has.</param>
    /// <exception cref="FaultException">
    /// CA1206 where the file is damaged, CA1207 where the sheet is missing, CA1214 where text is not UTF-8, CA1216 where the workbook is too large,
    /// CA1217 where a second sheet holds the form.
    /// </exception>
    public static IEnumerable<FormRow> Read(InputFile file, string sheetName, Func<FormRow, bool> isOfForm, IDictionary<string, int> skipped) =>
        file.Kind == FileKind.Workbook ? Workbook(file, sheetName, isOfForm, skipped) : Text(file);

    private static IEnumerable<FormRow> Text(InputFile file) =>
        CsvRecords.Read(file, CsvSeparator).Select(record => new FormRow(record.FirstLine, [.. record.Cells.Select(cell => new FormCell(cell))]));

    private static IEnumerable<FormRow> Workbook(InputFile file, string sheetName, Func<FormRow, bool> isOfForm, IDictionary<string, int> skipped)
    {
        var unpacked = Guarded(file, () => UnpackedSize(file));
        if (unpacked > LargestUnpacked)
            throw new FaultException([FileFaults.TooLarge(file, LargestUnpacked, unpacked)]);
        using var reader = Guarded(file, () => ExcelReaderFactory.CreateOpenXmlReader(file.Open()));
        var sheets = new List<string>();
        var isThere = Guarded(file, () => MoveToSheet(reader, sheetName, sheets));
        if (!isThere)
            throw new FaultException([FileFaults.SheetMissing(file, sheetName, sheets)]);
        if (reader.ResultsCount > 1)
            CheckOtherSheets(file, reader, sheetName, isOfForm, skipped);
        var valueless = Guarded(file, () => ValuelessFormulas.In(file.Open(), sheetName));
        var number = 0;
        while (Guarded(file, reader.Read))
        {
            number++;
            var cells = new FormCell[reader.FieldCount];
            for (var position = 0; position < cells.Length; position++)
                cells[position] = valueless.TryGetValue((number, position), out var cell) ? cell : Cell(reader, position);
            yield return new FormRow(number, cells);
        }
    }

    // The runtime never unpacks a part beyond the length its archive declares, so a false declaration gains nothing.
    private static long UnpackedSize(InputFile file)
    {
        using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
        return archive.Entries.Sum(part => part.Length);
    }

    // Leaves the reader on the sheet of the form, before its first row.
    private static void CheckOtherSheets(InputFile file, IExcelDataReader reader, string sheetName, Func<FormRow, bool> isOfForm, IDictionary<string, int> skipped)
    {
        var second = Guarded(file, () =>
        {
            reader.Reset();
            var found = OtherSheets.Scan(reader, sheetName, isOfForm, Cell, skipped);
            reader.Reset();
            MoveToSheet(reader, sheetName, []);
            return found;
        });
        if (second.Count > 0)
            throw new FaultException([FileFaults.SecondForm(file, sheetName, second)]);
    }

    private static bool MoveToSheet(IExcelDataReader reader, string sheetName, List<string> sheets)
    {
        do
        {
            sheets.Add(reader.Name);
            if (Wording.Same(reader.Name, sheetName))
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
        return new FormCell(VietnameseNumber.Show(exact), exact);
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
            throw new FaultException([FileFaults.Damaged(file)]);
        }
    }
}
