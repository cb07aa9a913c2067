using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Changes;

/// <summary>Answers what differs from the publication before, and why.</summary>
public sealed class ChangeQueries
{
    private const string Narrowed =
        """
        from marts.snapshot_change as change
        where ($subject is null or change.subject = $subject)
            and ($cause is null or list_contains(string_split(change.cause, '+'), $cause))
            and ($province is null or change.province_code = $province)
        """;

    private readonly MartsConnection _connection;

    internal ChangeQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Id of the publication compared with; null in the first publication, where nothing differs, and in those of versions that did not compare.</summary>
    public string? PreviousId() => IsCompared()
        ? _connection.Query("select any_value(previous_id) from marts.snapshot_change", row => row.TextOrNull(0))[0]
        : null;

    /// <summary>Statements that differ, by subject and causes.</summary>
    public IReadOnlyList<ChangeCount> Counts() => IsCompared()
        ? _connection.Query(
            "select subject, cause, count(*) from marts.snapshot_change group by all order by all",
            row => new ChangeCount(row.Text(0), row.Text(1).Split('+'), row.Whole(2) ?? 0))
        : [];

    /// <summary>Provinces in which anything differs, by code and name.</summary>
    public IReadOnlyList<(string Code, string Name)> Provinces() => IsCompared()
        ? _connection.Query(
            """
            select change.province_code, any_value(province.name)
            from marts.snapshot_change as change
            inner join marts.province on province.code = change.province_code and province.is_current
            group by all order by 1
            """,
            row => (row.Text(0), row.Text(1)))
        : [];

    /// <summary>One page of what differs, verdicts first, with the number of rows before paging.</summary>
    /// <param name="filter">Which changes.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows of the page.</param>
    public (int Total, IReadOnlyList<PublishedChange> Rows) Find(ChangeFilter filter, int skip, int take)
    {
        if (!IsCompared())
            return (0, []);
        var total = _connection.Query($"select count(*) {Narrowed}", row => row.Whole(0) ?? 0, Parameters(filter))[0];
        var rows = _connection.Query(
            $"""
            select change.subject, change.commune_id, coalesce(change.commune_name, change.commune_id), commune.commune_id is not null,
                change.rule_set_id, change.round_id, change.measure_id, measure.short_vi, change.year, change.before, change.after,
                change.cause, change.inputs_of, change.source_id
            from (select change.* {Narrowed}) as change
            left join marts.commune on commune.commune_id = change.commune_id
            left join marts.measure on measure.measure_id = change.measure_id
            order by list_position(['verdict', 'class', 'rank_band', 'forecast_band', 'total', 'rank', 'forecast_mean'], change.subject),
                change.round_id desc, {VietnameseOrder.Key("coalesce(commune.short_name, change.commune_name, change.commune_id)")},
                change.commune_id, change.rule_set_id, change.measure_id, change.scope_kind, change.scope_code, change.year
            limit $take offset $skip
            """,
            row => new PublishedChange(
                row.Text(0), row.Text(1), row.Text(2), row.Flag(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.Whole(8),
                row.TextOrNull(9), row.TextOrNull(10), row.Text(11).Split('+'), row.Text(12) == "peers", row.TextOrNull(13)?.Split(',') ?? []),
            [.. Parameters(filter), ("take", take), ("skip", skip)]);
        return (total, rows);
    }

    private static (string Name, object? Value)[] Parameters(ChangeFilter filter) =>
        [("subject", filter.Subject), ("cause", filter.Cause), ("province", filter.ProvinceCode)];

    private bool IsCompared() =>
        _connection.Query("select count(*) from duckdb_tables() where schema_name = 'marts' and table_name = 'snapshot_change'", row => row.Whole(0))[0] > 0;
}
