using System.Globalization;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Public data and reference results that lie beside the repository, in <c>data/forecasting</c> of the shared folder.</summary>
internal sealed class ReferenceTables(string folder)
{
    private const int FirstPovertyYear = 1997;
    private const int PovertyYears = 21;

    public IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(folder, name)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));

    public static double Number(string text) =>
        text.Length == 0 || text == "NA" ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Training and test part of each series of a file in the form of the competition.</summary>
    public (double[] Training, double[] Test)[] Series(string name) =>
    [
        .. Rows(name).GroupBy(row => row[0]).Select(series => (
            series.Where(row => row[1] == "train").Select(row => Number(row[3])).ToArray(),
            series.Where(row => row[1] == "test").Select(row => Number(row[3])).ToArray())),
    ];

    /// <summary>Poverty rates of the counties complete in all years; the group is the state.</summary>
    public YearPanel Poverty()
    {
        var complete = Rows("panel_us_county_poverty_1997_2017.csv")
            .Where(row => !double.IsNaN(Number(row[2])))
            .GroupBy(row => row[0]).Where(county => county.Count() == PovertyYears).OrderBy(county => county.Key, StringComparer.Ordinal).ToArray();
        var states = complete.Select(county => county.Key[..2]).Distinct().ToList();
        var values = new double[PovertyYears * complete.Length];
        foreach (var (series, county) in complete.Index())
        {
            foreach (var row in county)
                values[(((int)Number(row[1]) - FirstPovertyYear) * complete.Length) + series] = Number(row[2]);
        }

        return new YearPanel(FirstPovertyYear, [.. complete.Select(county => states.IndexOf(county.Key[..2]))], values);
    }
}
