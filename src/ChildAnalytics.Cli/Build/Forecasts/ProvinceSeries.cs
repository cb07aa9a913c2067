using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>The yearly series of provinces themselves, which are forecast directly beside the sum of their communes.</summary>
/// <param name="Provinces">Ids of the current provinces with any value, in order.</param>
/// <param name="Values">One series per province; null where no province has a value.</param>
internal sealed record ProvinceSeries(IReadOnlyList<string> Provinces, YearPanel? Values)
{
    /// <summary>Reads the yearly values of one measure.</summary>
    public static ProvinceSeries Read(EngineTables tables, Measure measure)
    {
        var rows = tables.Query(
            $"""
            select province_id, period::integer, value, denominator from core.province_observations
            where measure_id = '{measure.Id}' and length(period) = 4 and value is not null
            order by province_id, period
            """,
            row => (Province: row.GetString(0), Year: row.GetInt32(1), Value: row.GetDouble(2), People: row.IsDBNull(3) ? double.NaN : row.GetDouble(3)));
        if (rows.Count == 0)
            return new ProvinceSeries([], null);
        var provinces = rows.Select(row => row.Province).Distinct().ToArray();
        var first = rows.Min(row => row.Year);
        var values = new double[(rows.Max(row => row.Year) - first + 1) * provinces.Length];
        values.AsSpan().Fill(double.NaN);
        var people = (double[])values.Clone();
        foreach (var row in rows)
        {
            var cell = ((row.Year - first) * provinces.Length) + Array.IndexOf(provinces, row.Province);
            values[cell] = row.Value;
            people[cell] = row.People;
        }

        var hasPeople = measure.Unit.RatioBase() is not null && Array.Exists(people, double.IsFinite);
        return new ProvinceSeries(provinces, new YearPanel(first, new int[provinces.Length], values, hasPeople ? people : null));
    }
}
