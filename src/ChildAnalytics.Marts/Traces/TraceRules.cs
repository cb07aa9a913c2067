using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Reads the rule set of a trace.</summary>
internal sealed class TraceRules(MartsConnection connection, string snapshotId)
{
    /// <summary>The set asked for, or the confirmed one.</summary>
    public TracedRuleSet Read(string? wanted)
    {
        var known = connection.Query("select rule_set_id from marts.rule_set order by is_illustrative, rule_set_id", row => row.Text(0));
        var id = wanted is null ? known.FirstOrDefault() : known.FirstOrDefault(id => id == wanted);
        if (id is null)
            throw new FaultException([TraceFaults.NoRuleSet(snapshotId, wanted ?? "", known)]);
        var (limits, marks) = (Limits(id), PassMarks(id));
        return connection.Query(
            """
            select rule_set_id, label_vi, label_en, is_illustrative, notice_vi, notice_en, in_force_from, in_force_to, total_points, source, source_status
            from marts.rule_set where rule_set_id = $rules
            """,
            row => new TracedRuleSet(
                row.Text(0), row.Text(1), row.Text(2), row.Flag(3), row.TextOrNull(4), row.TextOrNull(5), row.Date(6), row.Date(7), row.Points(8) ?? 0,
                row.TextOrNull(9), row.TextOrNull(10), limits, marks),
            ("rules", id)).Single();
    }

    /// <summary>A citation in four columns from <paramref name="first"/> on.</summary>
    public static LegalClause Clause(RowReader row, int first) => new(row.TextOrNull(first), row.TextOrNull(first + 1), row.TextOrNull(first + 2), row.Text(first + 3));

    private IReadOnlyList<CriterionLimit> Limits(string ruleSetId) => connection.Query(
        """
        select criterion.criterion_id, criterion.max_points, coalesce(sum(item.max_points), 0) as item_points
        from marts.criterion
        left join marts.criterion_item as item on item.rule_set_id = criterion.rule_set_id and item.criterion_id = criterion.criterion_id
        where criterion.rule_set_id = $rules
        group by criterion.criterion_id, criterion.max_points, criterion.criterion_no
        order by criterion.criterion_no
        """,
        row => new CriterionLimit(row.Text(0), row.Points(1), row.Points(2) ?? 0),
        ("rules", ruleSetId));

    private IReadOnlyList<TracedPassMark> PassMarks(string ruleSetId) => connection.Query(
        "select class_id, label_vi, label_en, points, document, article, reference, source_status from marts.pass_mark where rule_set_id = $rules order by class_id",
        row => new TracedPassMark(row.Text(0), row.Text(1), row.Text(2), row.Points(3) ?? 0, Clause(row, 4)),
        ("rules", ruleSetId));
}
