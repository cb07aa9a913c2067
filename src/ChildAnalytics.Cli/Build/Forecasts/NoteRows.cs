using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.History;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Rows of <c>engine.forecast_note</c>: what a reader must know of the history behind a forecast.</summary>
internal sealed class NoteRows(IReadOnlyList<CurrentCommune> communes)
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.forecast_note";

    /// <summary>Note of a commune whose province jumped together: nothing new is said until a person has judged it.</summary>
    public const string Stopped = "stopped";

    private static readonly string[] Columns = ["commune_id", "measure_id", "year", "note", "times_typical"];

    private readonly List<object?[]> _rows = [];

    /// <summary>Screens one measure, keeps what is found for publication, and says which groups of the panel nothing may be said of.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="panel">Its values.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="breaks">Jumps that a person has judged.</param>
    public IReadOnlySet<int> Screen(Measure measure, MeasurePanel panel, MeasureScale scale, SeriesBreaks breaks)
    {
        var values = panel.Values;
        var found = OutlierScreen.Screen(values, scale, PooledSettings.Published, values.YearCount - 1);
        var stops = found.Stops.Where(stop => !breaks.IsJudged(measure.Id, ProvinceOf(values, stop.Group), stop)).ToArray();
        foreach (var (series, note) in panel.Notes)
            Add(series, note.Year, note.Note.Name(), null);
        foreach (var jump in found.Jumps)
            Add(jump.Series, jump.Year, jump.Note.Name(), jump.Times);
        foreach (var stop in stops)
        {
            for (var series = 0; series < values.SeriesCount; series++)
            {
                if (values.Groups[series] == stop.Group)
                    Add(series, stop.Year, Stopped, null);
            }
        }

        return stops.Select(stop => stop.Group).ToHashSet();

        void Add(int series, int year, string note, double? times) => _rows.Add([communes[series].Id.ToString(), measure.Id, year, note, times]);
    }

    /// <summary>Writes the table.</summary>
    public static void Write(EngineTables tables, IEnumerable<NoteRows> measures) => tables.Write(Table, Columns, measures.SelectMany(measure => measure._rows));

    private string ProvinceOf(YearPanel values, int group) => communes[Array.IndexOf(values.Groups, group)].ProvinceCode;
}
