using System.Globalization;
using System.Text.Unicode;
using ChildAnalytics.Domain.Faults;
using CsvHelper;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>Reads the series of a CSV file: columns <c>series_id,t,value[,denominator][,group]</c>, others are passed over.</summary>
internal static class SeriesFile
{
    /// <summary>Name of the column with the values.</summary>
    public const string ValueColumn = "value";

    private const int LatestTime = 9999;

    /// <summary>Series in the order of their first rows. A row whose value is empty or <c>NA</c> is a missing value.</summary>
    /// <param name="path">UTF-8, comma-separated, with a header.</param>
    /// <param name="unit">Unit of the values.</param>
    /// <exception cref="FaultException">CA1710 to CA1714, all of the file at once.</exception>
    public static IReadOnlyList<InputSeries> Read(string path, InputUnit unit)
    {
        var file = Path.GetFileName(path);
        var rows = Rows(path, file);
        var head = rows.Count == 0 ? [] : rows[0].Cells.Select(cell => cell.Trim().TrimStart('\uFEFF')).ToArray();
        var places = new[] { "series_id", "t", ValueColumn }.ToDictionary(name => name, name => Array.IndexOf(head, name));
        var missing = places.Where(place => place.Value < 0).Select(place => ForecastFaults.MissingColumn(file, place.Key, head)).ToArray();
        if (missing.Length > 0)
            throw new FaultException(missing);
        var reader = new RowReader(file, unit, places["series_id"], places["t"], places[ValueColumn], Array.IndexOf(head, "denominator"), Array.IndexOf(head, "group"));
        foreach (var (line, cells) in rows.Skip(1))
            reader.Take(line, cells);
        return reader.Series();
    }

    private static List<(int Line, string[] Cells)> Rows(string path, string file)
    {
        if (!File.Exists(path))
            throw new FaultException([ForecastFaults.Unreadable(file, path)]);
        var content = File.ReadAllBytes(path);
        if (!Utf8.IsValid(content))
            throw new FaultException([ForecastFaults.Unreadable(file, "")]);
        var rows = new List<(int, string[])>();
        try
        {
            using var reader = CsvReader.Create(content, new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
            });
            while (reader.Read())
                rows.Add(((int)reader.LineNumber, reader.Current.ToArray()));
        }
        catch (CsvFormatException damaged)
        {
            throw new FaultException([ForecastFaults.Unreadable(file, damaged.Message, (int)damaged.LineNumber)]);
        }

        return rows;
    }

    private sealed class RowReader(string file, InputUnit unit, int id, int time, int value, int denominator, int group)
    {
        private readonly List<Fault> _faults = [];
        private readonly List<string> _ids = [];
        private readonly Dictionary<string, (string Group, SortedDictionary<int, (InputPoint? Point, int Line)> Points)> _series = new(StringComparer.Ordinal);

        public void Take(int line, string[] cells)
        {
            var name = Cell(cells, id);
            if (!int.TryParse(Cell(cells, time), NumberStyles.None, CultureInfo.InvariantCulture, out var t) || t > LatestTime)
            {
                _faults.Add(ForecastFaults.NotANumber(file, line, name, "t", $"0..{LatestTime}", Cell(cells, time)));
                return;
            }

            if (!_series.TryGetValue(name, out var series))
            {
                _ids.Add(name);
                _series[name] = series = (Cell(cells, group), []);
            }

            if (series.Points.TryGetValue(t, out var earlier))
                _faults.Add(ForecastFaults.Duplicate(file, line, name, t, earlier.Line));
            else
                series.Points.Add(t, (Point(line, cells, t), line));
        }

        public IReadOnlyList<InputSeries> Series()
        {
            var found = _ids
                .Select(name => new InputSeries(name, _series[name].Group, [.. _series[name].Points.Values.Where(entry => entry.Point is not null).Select(entry => entry.Point!.Value)]))
                .Where(series => series.Points.Count > 0)
                .ToArray();
            if (_faults.Count == 0 && found.Length == 0)
                _faults.Add(ForecastFaults.Unreadable(file, ""));
            return _faults.Count == 0 ? found : throw new FaultException(_faults);
        }

        private InputPoint? Point(int line, string[] cells, int t)
        {
            if (Number(line, cells, value, ValueColumn) is not { } number)
                return null;
            if (number < unit.Scale.Lower || number > unit.Scale.Upper)
                _faults.Add(ForecastFaults.OutOfRange(file, line, Cell(cells, id), string.Create(CultureInfo.InvariantCulture, $"{unit.Scale.Lower}..{unit.Scale.Upper}"), Cell(cells, value)));
            var people = Number(line, cells, denominator, "denominator");
            if (people <= 0)
                _faults.Add(ForecastFaults.NotANumber(file, line, Cell(cells, id), "denominator", "> 0", Cell(cells, denominator)));
            return new InputPoint(t, number, people);
        }

        private double? Number(int line, string[] cells, int place, string column)
        {
            var text = Cell(cells, place);
            if (text is "" or "NA")
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                return number;
            _faults.Add(ForecastFaults.NotANumber(file, line, Cell(cells, id), column, "1234.5", text));
            return null;
        }

        private static string Cell(string[] cells, int place) => place < 0 || place >= cells.Length ? "" : cells[place].Trim();
    }
}
