using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Issues;

/// <summary>Answers which figures are in doubt, how much hangs on them, and what was done about it.</summary>
public sealed class IssueQueries
{
    private const string Title = "coalesce(data_rule.title_vi, 'Để riêng: ' || issue.message_vi)";

    private const string Narrowed =
        """
        where if($state is null, issue.state not in ('corrected', 'closed'), issue.state = $state)
            and ($province is null or issue.province_code = $province)
            and ($severity is null or issue.severity = $severity)
            and ($rule is null or issue.rule_id = $rule)
            and ($owner is null or issue.owner = $owner)
        """;

    private readonly MartsConnection _connection;

    internal IssueQueries(MartsConnection connection) => _connection = connection;

    /// <summary>All issues, settled ones included, by the properties they can be narrowed by.</summary>
    public IReadOnlyList<IssueCount> Counts() => _connection.Query(
        """
        select issue.province_code, issue.severity, issue.rule_id, coalesce(any_value(data_rule.title_vi), 'Để riêng: ' || min(issue.message_vi)), issue.state, issue.owner,
            coalesce(issue.would_flip_verdict, false), coalesce(issue.would_move_rank, false), count(*)
        from marts.data_issue as issue
        left join marts.data_rule on data_rule.rule_id = issue.rule_id
        group by issue.province_code, issue.severity, issue.rule_id, issue.state, issue.owner, 7, 8
        order by all
        """,
        row => new IssueCount(row.TextOrNull(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.Flag(6), row.Flag(7), row.Whole(8) ?? 0));

    /// <summary>One page of the issues that fit, by what hangs on them, with their number before paging.</summary>
    /// <param name="filter">Which issues.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows of the page.</param>
    public (int Total, IReadOnlyList<PublishedIssue> Rows) Find(IssueFilter filter, int skip, int take)
    {
        var total = 0;
        var rows = _connection.Query(
            $"""
            select issue.issue_id, issue.severity, issue.rule_id, {Title}, issue.commune_id, coalesce(commune.name, province.name), commune.commune_id is not null,
                issue.measure_id, measure.short_vi, issue.period, source.source_id, source.file_name, issue.row_ref, issue.message_vi, issue.numbers_vi, issue.state,
                issue.owner, issue.first_seen, issue.last_seen, issue.would_flip_verdict, issue.would_move_rank, count(*) over ()
            from marts.data_issue as issue
            left join marts.data_rule on data_rule.rule_id = issue.rule_id
            left join marts.commune on commune.commune_id = issue.commune_id
            left join marts.province on province.province_id = issue.commune_id
            left join marts.measure on measure.measure_id = issue.measure_id
            left join marts.source on source.source_id = issue.source_id
            {Narrowed}
            order by issue.place
            limit $take offset $skip
            """,
            row =>
            {
                total = row.Whole(21) ?? 0;
                return new PublishedIssue(
                    row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.Flag(6), row.TextOrNull(7), row.TextOrNull(8),
                    row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12), row.Text(13), row.TextOrNull(14), row.Text(15), row.TextOrNull(16),
                    row.Date(17), row.Date(18), FlagOrNull(row, 19), FlagOrNull(row, 20));
            },
            ("state", filter.State),
            ("province", filter.ProvinceCode),
            ("severity", filter.Severity),
            ("rule", filter.RuleId),
            ("owner", filter.Owner),
            ("take", take),
            ("skip", skip));
        return (total, rows);
    }

    /// <summary>The history of an issue, in order; empty where the publication has none of this id.</summary>
    public IReadOnlyList<IssueEntry> History(string issueId) => _connection.Query(
        "select day, action, by_whom, to_whom, note, source_id from marts.data_issue_event where issue_id = $id order by event_no",
        row => new IssueEntry(row.Date(0) ?? default, row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5)),
        ("id", issueId));

    /// <summary>The rules with their limits, by id.</summary>
    public IReadOnlyList<IssueRule> Rules() => _connection.Query(
        "select rule_id, title_vi, limits_vi from marts.data_rule order by rule_id",
        row => new IssueRule(row.Text(0), row.Text(1), row.Text(2).Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    private static bool? FlagOrNull(RowReader row, int column) => row.TextOrNull(column) is null ? null : row.Flag(column);
}
