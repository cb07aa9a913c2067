using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Maps;

/// <summary>Answers how figures stand on the map before the reform, and how much of a change the new boundaries made. Empty in a publication from before these tables.</summary>
public sealed class MapQueries
{
    private const string ChangeSelect =
        """
        select unit_id, unit_name, province_code, namesake_id, namesake_name, compared_by, measure_id, measure_name_vi, unit, from_period, to_period, namesake_before,
          territory_before, territory_before_lo, territory_before_hi, territory_after, territory_after_lo, territory_after_hi, change, change_lo, change_hi,
          real_change, real_change_lo, real_change_hi, redrawn_change, redrawn_change_lo, redrawn_change_hi, quality, is_synthetic
        from marts.change_decomposition
        """;

    private readonly MartsConnection _connection;

    internal MapQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Measures an old commune has values of, as reported and from today's communes.</summary>
    public IReadOnlyList<string> MeasuresOfOldUnit(string communeId) => _connection.Has("old_map_observation")
        ? _connection.Query(
            """
            select measure_id from marts.observation where commune_id = $id
            union
            select measure_id from marts.old_map_observation where commune_id = $id
            order by measure_id
            """,
            row => row.Text(0),
            ("id", communeId))
        : [];

    /// <summary>An old commune's values of one measure: its own reports, then what today's communes say about it. Parts are today's communes for the latter.</summary>
    public IReadOnlyList<SeriesPoint> OldMapSeries(string communeId, string measureId) => _connection.Has("old_map_observation")
        ? _connection.Query(
            """
            select period, numerator, denominator, value, value_lo, value_hi, basis, parts, parts_expected, quality
            from marts.observation
            where commune_id = $id and measure_id = $measure and is_latest
            union all
            select period, numerator, denominator, value, value_lo, value_hi, basis, successors_reporting, successors_expected, quality
            from marts.old_map_observation
            where commune_id = $id and measure_id = $measure
            order by period
            """,
            row => new SeriesPoint(
                row.Text(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Text(6), row.Whole(7), row.Whole(8), row.Text(9)),
            ("id", communeId),
            ("measure", measureId))
        : [];

    /// <summary>Changes of one unit of the current map, from the first to the last year each series allows, by name of the measure.</summary>
    /// <param name="unitId">Code and first day; province or commune.</param>
    public IReadOnlyList<ChangeSplit> ChangesOfUnit(string unitId) => _connection.Has("change_decomposition")
        ? _connection.Query(
            $"""
            {ChangeSelect}
            where unit_id = $id
            qualify row_number() over (partition by measure_id order by from_period, to_period desc) = 1
            order by {VietnameseOrder.Key("measure_name_vi")}, measure_id
            """,
            ReadChange,
            ("id", unitId))
        : [];

    /// <summary>Changes of one indicator between two years in every province of the current map, by name.</summary>
    public IReadOnlyList<ChangeSplit> ChangesOfIndicator(string indicator, int fromYear, int toYear) => _connection.Has("change_decomposition")
        ? _connection.Query(
            $"""
            {ChangeSelect}
            where level = 'province' and measure_id = $indicator and from_period = $from and to_period = $to
            order by {VietnameseOrder.Key("regexp_replace(unit_name, '^(Thành phố|Tỉnh) ', '')")}
            """,
            ReadChange,
            ("indicator", indicator),
            ("from", fromYear.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("to", toYear.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        : [];

    /// <summary>Measures whose totals are shown, that is, that are not sensitive; by id.</summary>
    public IReadOnlyList<string> MeasuresWithTotals() => _connection.Has("map_total")
        ? _connection.Query("select distinct measure_id from marts.map_total where reported_numerator is not null order by measure_id", row => row.Text(0))
        : [];

    /// <summary>How many totals were compared on both maps, and how many agree; sensitive measures included.</summary>
    public (int Compared, int Agreeing) TotalsCompared() => _connection.Has("map_total")
        ? _connection.Query("select count(*), count(*) filter (agrees) from marts.map_total", row => (row.Whole(0) ?? 0, row.Whole(1) ?? 0)).Single()
        : (0, 0);

    /// <summary>Totals of one measure in full years: the nation in every year, provinces in the newest, of the current map first.</summary>
    public IReadOnlyList<MapTotal> Totals(string measureId) => _connection.Query(
        $"""
        select scope_kind, scope_name, period, reported_numerator, current_placed_numerator, current_apart_numerator, old_placed_numerator, old_apart_numerator, agrees
        from marts.map_total
        where measure_id = $measure and length(period) = 4 and reported_numerator is not null
          and (scope_kind = 'nation' or period = (select max(period) from marts.map_total where measure_id = $measure and length(period) = 4))
        order by case scope_kind when 'nation' then 1 when 'current_province' then 2 else 3 end, {VietnameseOrder.Key("scope_name")}, period
        """,
        row => new MapTotal(
            row.Text(0), row.Text(1), row.Text(2), row.Number(3) ?? 0, row.Number(4) ?? 0, row.Number(5) ?? 0, row.Number(6) ?? 0, row.Number(7) ?? 0, row.Flag(8)),
        ("measure", measureId));

    private static ChangeSplit ReadChange(RowReader row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9), row.Text(10), row.Number(11),
        Range(row, 12), Range(row, 15), Range(row, 18), Range(row, 21), Range(row, 24), row.Text(27), row.Flag(28));

    private static ValueRange Range(RowReader row, int column) => new(row.Number(column), row.Number(column + 1), row.Number(column + 2));
}
