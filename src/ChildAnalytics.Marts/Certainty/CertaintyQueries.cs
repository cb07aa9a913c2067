using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Certainty;

/// <summary>Answers how certain verdicts are, and what each answer to an open question of the law would change.</summary>
public sealed class CertaintyQueries
{
    private readonly MartsConnection _connection;

    internal CertaintyQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Counts of the newest round: for all together first, then by province, for every rule set; empty in a publication from before they were published.</summary>
    public IReadOnlyList<CertaintyCount> Counts() => !_connection.Has("verdict_certainty")
        ? []
        : _connection.Query(
            """
            select certainty.province_code, province.name, round_id, rule_set_id, certainty.communes, certain_met, certain_not_met, dependent, depends_only_on_unknown_points,
                depends_on_unknown_points, depends_on_missing_facts, depends_on_no_case, depends_on_split_share, depends_on_sampling, depends_on_unit_class
            from marts.verdict_certainty as certainty
            left join marts.province on province.code = certainty.province_code and province.valid_to is null
            order by certainty.province_code <> 'VN', certainty.province_code, rule_set_id
            """,
            row => new CertaintyCount(
                row.Text(0), row.TextOrNull(1), row.Text(2), row.Text(3), row.Whole(4) ?? 0, row.Whole(5) ?? 0, row.Whole(6) ?? 0, row.Whole(7) ?? 0, row.Whole(8) ?? 0,
                row.Whole(9) ?? 0, row.Whole(10) ?? 0, row.Whole(11) ?? 0, row.Whole(12) ?? 0, row.Whole(13) ?? 0, row.Whole(14) ?? 0));

    /// <summary>Effects of every answer over a province, or over all together (<c>VN</c>), under one rule set, by question, the answer in use first.</summary>
    public IReadOnlyList<AnswerEffect> Effects(string provinceCode, string ruleSetId) => !_connection.Has("setting_effect")
        ? []
        : _connection.Query(
            """
            select setting_id, option, is_in_use, reach, round_id, communes, met, not_met, undetermined, changed_verdicts, changed_totals, changed_marks
            from marts.setting_effect
            where province_code = $province and rule_set_id = $rules
            order by setting_id, not is_in_use, option
            """,
            row => new AnswerEffect(
                row.Text(0), row.Text(1), row.Flag(2), row.Text(3), row.Text(4), row.Whole(5) ?? 0, row.Whole(6), row.Whole(7), row.Whole(8), row.Whole(9), row.Whole(10), row.Whole(11)),
            ("province", provinceCode),
            ("rules", ruleSetId));
}
