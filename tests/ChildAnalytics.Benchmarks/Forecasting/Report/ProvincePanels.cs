using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Real yearly series of the 63 provinces of the old map, of the General Statistics Office, with a round target each near the middle of the values.</summary>
/// <param name="file">Folder <c>data/stats</c> of the shared folder, its file <c>province_indicators_long.csv</c>.</param>
internal sealed class ProvincePanels(string file)
{
    /// <summary>Indicator, target, scale.</summary>
    public static IReadOnlyList<(string Indicator, double Target, MeasureScale Scale)> All { get; } =
    [
        ("u5mr", 22, MeasureScale.Rate(1000, highIsBad: true)),
        ("imr", 14, MeasureScale.Rate(1000, highIsBad: true)),
        ("full_immunisation_u1_pct", 95, MeasureScale.Percent()),
        ("poverty_rate_pct", 10, MeasureScale.Percent(highIsBad: true)),
        ("literacy_15plus_pct", 95, MeasureScale.Percent()),
        ("tfr", 2.1, MeasureScale.Rate(1, highIsBad: true)),
        ("crude_birth_rate", 16, MeasureScale.Rate(1000, highIsBad: true)),
    ];

    /// <summary>One series per province; years without a value are missing.</summary>
    public YearPanel Of(string indicator)
    {
        // The name of a province and a unit can hold a comma in quotes; what is read stands before them or is found from the end.
        var rows = File.ReadLines(file).Skip(1).Where(line => line.StartsWith(indicator + ",", StringComparison.Ordinal))
            .Select(line => line.Replace("\"deaths per 1,000 live births\"", "deaths", StringComparison.Ordinal).Split(','))
            .Select(cells => (Province: cells[2], Year: (int)ReferenceTables.Number(cells[1]), Value: ReferenceTables.Number(cells[6])))
            .ToArray();
        var provinces = rows.Select(row => row.Province).Distinct().ToList();
        var (first, last) = (rows.Min(row => row.Year), rows.Max(row => row.Year));
        var values = new double[(last - first + 1) * provinces.Count];
        values.AsSpan().Fill(double.NaN);
        foreach (var row in rows)
            values[((row.Year - first) * provinces.Count) + provinces.IndexOf(row.Province)] = row.Value;
        return new YearPanel(first, new int[provinces.Count], values);
    }
}
