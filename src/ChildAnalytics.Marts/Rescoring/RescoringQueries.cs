using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Rescoring;

/// <summary>All that is needed to rate the newest round again: rule sets whole, what classes were read from, and the facts as published.</summary>
public sealed class RescoringQueries
{
    private readonly MartsConnection _connection;

    internal RescoringQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Communes of the newest round, by code; empty in a publication from before they were published.</summary>
    public IReadOnlyList<PublishedStanding> Standings() => !_connection.Has("commune_standing")
        ? []
        : _connection.Query(
            """
            select standing.commune_id, commune.name, commune.province_code, commune.province_name, standing.round_id, standing.class_date, standing.unit_type, standing.province_kind = 'thành phố',
                standing.is_mountain, standing.is_island, standing.is_especially_difficult
            from marts.commune_standing as standing
            inner join marts.commune on commune.commune_id = standing.commune_id
            order by standing.commune_id
            """,
            row => new PublishedStanding(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Date(5) ?? default, row.Text(6), row.Flag(7), row.FlagOrNull(8), row.FlagOrNull(9), row.FlagOrNull(10)));

    /// <summary>The rule set as one JSON document, in the version in force on a day; null where none is.</summary>
    public string? Definition(string ruleSetId, DateOnly day) => !_connection.Has("rule_definition")
        ? null
        : _connection.Query(
            "select definition from marts.rule_definition where rule_set_id = $rules and in_force_from <= $day and coalesce(in_force_to >= $day, true)",
            row => row.Text(0),
            ("rules", ruleSetId),
            ("day", day)).FirstOrDefault();

    /// <summary>Yearly figures of the current map from one year to another, both included, of the measures named; what was not reported is absent.</summary>
    public IReadOnlyList<PublishedFact> Facts(int firstYear, int lastYear, IEnumerable<string> measureIds) => _connection.Query(
        """
        select commune_id, measure_id, cast(period as integer), numerator, denominator, value, value_lo, value_hi, quality = 'suppressed'
        from marts.observation
        where is_current_map and is_latest and length(period) = 4 and cast(period as integer) between $first and $last
            and list_contains(string_split($measures, ','), measure_id)
            and (numerator is not null or value is not null or value_lo is not null or quality = 'suppressed')
        """,
        row => new PublishedFact(
            row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Number(3), row.Number(4), row.Number(5), row.Number(6), row.Number(7), row.Flag(8)),
        ("first", firstYear),
        ("last", lastYear),
        ("measures", string.Join(',', measureIds)));

    /// <summary>Points of record of the items that read one of the measures named.</summary>
    public IReadOnlyList<PublishedPoints> Points(string roundId, string ruleSetId, IEnumerable<string> measureIds) => _connection.Query(
        """
        select commune_id, item_id, points_min, points_max
        from marts.criterion_score
        where round_id = $round and rule_set_id = $rules and item_id is not null and list_contains(string_split($measures, ','), measure_id)
        """,
        row => new PublishedPoints(row.Text(0), row.Text(1), row.Points(2) ?? 0, row.Points(3) ?? 0),
        ("round", roundId),
        ("rules", ruleSetId),
        ("measures", string.Join(',', measureIds)));
}
