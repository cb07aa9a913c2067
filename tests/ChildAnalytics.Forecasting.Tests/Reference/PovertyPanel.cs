using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Poverty rate of the 3,133 US counties complete in 1997-2017; the group is the state.</summary>
internal static class PovertyPanel
{
    public const int FirstYear = 1997;
    public const int Years = 21;

    // Values are published to one decimal.
    public const double Step = 0.1;

    private static readonly Lazy<(YearPanel Panel, string[] Ids)> Loaded = new(Load);

    public static YearPanel Panel => Loaded.Value.Panel;

    public static string[] Ids => Loaded.Value.Ids;

    public static MeasureScale Scale => MeasureScale.Percent(highIsBad: true, step: Step);

    private static (YearPanel Panel, string[] Ids) Load()
    {
        var complete = SharedFiles.Rows("panel_us_county_poverty_1997_2017.csv")
            .Where(row => row[2].Length > 0 && row[2] != "NA")
            .GroupBy(row => row[0])
            .Where(group => group.Count() == Years)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var states = complete.Select(group => group.Key[..2]).Distinct().ToList();
        var values = new double[Years * complete.Length];
        for (var series = 0; series < complete.Length; series++)
        {
            foreach (var row in complete[series])
                values[((SharedFiles.Whole(row[1]) - FirstYear) * complete.Length) + series] = SharedFiles.Number(row[2]);
        }

        var groups = complete.Select(group => states.IndexOf(group.Key[..2])).ToArray();
        return (new YearPanel(FirstYear, groups, values), [.. complete.Select(group => group.Key)]);
    }
}
