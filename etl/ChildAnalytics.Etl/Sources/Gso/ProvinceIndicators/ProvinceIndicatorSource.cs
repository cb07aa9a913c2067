using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Gso.ProvinceIndicators;

/// <summary>Dataset <c>gso_province_indicators</c>: yearly figures of the General Statistics Office by province, on both maps.</summary>
public sealed class ProvinceIndicatorSource : ISource
{
    private const string Producer = "Tổng cục Thống kê (General Statistics Office)";
    private const string Licence = "Public statistics of the GSO; compilation under GPL-3 (github.com/choisy/gso)";
    private const string ProvinceCodeForm = "01";
    private const int Year = 1;
    private const int OldProvinceCode = 2;
    private const int NewProvinceCode = 4;
    private const int Value = 6;

    private static readonly string[] Columns =
    [
        "indicator", "year", "old_province_code", "old_province_name", "new_province_code", "new_province_name",
        "value", "unit", "note", "gso_table",
    ];

    private static readonly RawTable Table = new("gso_province_indicators", Columns);

    /// <inheritdoc/>
    public string Dataset => "gso_province_indicators";

    /// <inheritdoc/>
    public bool Recognises(InputFile file) => file.Kind == FileKind.Text
        && 2 * ColumnMap.Locate(Columns, file.Opening.Split('\n')[0].Split(',')).Found >= Columns.Length;

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        using var records = CsvRecords.Read(file, ',').GetEnumerator();
        var headings = records.MoveNext() ? records.Current.Cells : [];
        var map = ColumnMap.Locate(Columns, headings);
        if (map.Missing.Count > 0)
            throw new FaultException([FileFaults.HeadingsMissing(file, null, 1, map.Missing, headings)]);
        var accepted = new List<RawRow>();
        var quarantined = new List<QuarantinedRow>();
        var firstRows = new Dictionary<(string Indicator, string Year, string Province), int>();
        while (records.MoveNext())
        {
            var (line, received) = records.Current;
            var place = new FaultLocation(file.Name, Row: line);
            var cells = Columns.Select((_, index) => map.Cell(received, index)).ToArray();
            var faults = Check(cells, received.Length, headings.Length, place);
            var key = (cells[0], cells[Year], cells[OldProvinceCode]);
            if (!firstRows.TryAdd(key, line))
                faults.Add(CellFaults.Repeated(place, string.Join(' ', key.Item1, key.Item2, key.Item3), firstRows[key]));
            if (faults.Count == 0)
                accepted.Add(new RawRow(Table, "", line, cells));
            else
                quarantined.Add(new QuarantinedRow("", line, faults, string.Join(" | ", received)));
        }

        if (accepted.Count + quarantined.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, null)]);
        return new FileContent(Producer, Licence, [Table], accepted, quarantined);
    }

    private static List<Fault> Check(string[] cells, int received, int expected, FaultLocation place)
    {
        if (received != expected)
            return [CellFaults.CellCount(place, expected, received)];
        var faults = new List<Fault>();
        if (cells[0].Length == 0)
            faults.Add(CellFaults.Malformed(place with { Column = Columns[0] }, "u5mr, …", ""));
        if (cells[Year].Length != 4 || !cells[Year].All(char.IsAsciiDigit))
            faults.Add(CellFaults.Malformed(place with { Column = Columns[Year] }, "2016", cells[Year]));
        foreach (var column in (int[])[OldProvinceCode, NewProvinceCode])
        {
            if (cells[column].Length != 2 || !cells[column].All(char.IsAsciiDigit))
                faults.Add(CellFaults.CodeDigits(place with { Column = Columns[column] }, ProvinceCodeForm, cells[column]));
        }

        if (!decimal.TryParse(cells[Value], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            faults.Add(CellFaults.NotANumber(place with { Column = Columns[Value] }, "23.8", cells[Value]));
        return faults;
    }
}
