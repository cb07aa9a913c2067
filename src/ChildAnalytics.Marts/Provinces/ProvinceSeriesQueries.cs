using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Provinces;

/// <summary>Answers what the statistics office published by province: real figures, never synthetic.</summary>
public sealed class ProvinceSeriesQueries
{
    private readonly MartsConnection _connection;

    internal ProvinceSeriesQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Indicators with values on a map, by name.</summary>
    public IReadOnlyList<ProvinceIndicator> Indicators(SeriesMap map) => _connection.Query(
        """
        select indicator, any_value(indicator_name_vi), any_value(unit_vi), min(year), max(year), count(*)
        from marts.province_series where map = $map
        group by indicator order by any_value(indicator_name_vi)
        """,
        row => new ProvinceIndicator(row.Text(0), row.Text(1), row.Text(2), row.Whole(3) ?? 0, row.Whole(4) ?? 0, row.Whole(5) ?? 0),
        ("map", Name(map)));

    /// <summary>Provinces with any series on a map, by name, đ after d.</summary>
    public IReadOnlyList<ProvinceChoice> Provinces(SeriesMap map) => _connection.Query(
        $"""
        select province_code, any_value(province_name)
        from marts.province_series where map = $map
        group by province_code
        order by {VietnameseOrder.Key("regexp_replace(any_value(province_name), '^(Thành phố|Tỉnh) ', '')")}
        """,
        row => new ProvinceChoice(row.Text(0), row.Text(1)),
        ("map", Name(map)));

    /// <summary>All values of one indicator on a map, by province and year.</summary>
    public IReadOnlyList<ProvinceValue> Values(SeriesMap map, string indicator) => _connection.Query(
        """
        select province_code, province_name, year, value, value_lo, value_hi, basis, note
        from marts.province_series where map = $map and indicator = $indicator
        order by province_code, year
        """,
        row => new ProvinceValue(
            row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Number(3), row.Number(4), row.Number(5), row.Text(6), row.TextOrNull(7)),
        ("map", Name(map)),
        ("indicator", indicator));

    private static string Name(SeriesMap map) => map == SeriesMap.Old ? "old" : "current";
}
