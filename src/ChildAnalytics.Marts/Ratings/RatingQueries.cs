using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Ratings;

/// <summary>Answers who meets the standard, under which rules, with how many points.</summary>
public sealed class RatingQueries
{
    private const string RatingSelect =
        """
        select rating.commune_id, commune.name, commune.short_name, commune.name_key, commune.unit_type, rating.round_id, rating.rule_set_id,
            rating.class_id, rating.class_candidates, rating.pass_mark, rating.pass_mark_lo, rating.pass_mark_hi,
            rating.total, rating.total_min, rating.total_max,
            rating.verdict_total, rating.verdict_no_zero, rating.verdict_complete, rating.verdict,
            rating.rank_lo, rating.rank_hi, rating.ranked_units, rating.band
        from marts.commune_rating as rating
        inner join marts.commune on commune.commune_id = rating.commune_id
        """;

    private readonly MartsConnection _connection;

    internal RatingQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Rule sets of the publication, confirmed ones first.</summary>
    public IReadOnlyList<PublishedRuleSet> RuleSets() => _connection.Query(
        """
        with known as (
            select rule_set_id, sum(max_points) as points, count(max_points) as known, count(*) as criteria
            from marts.criterion group by rule_set_id)
        select rule_set.rule_set_id, label_vi, is_illustrative, notice_vi, total_points, known.points, known.known, known.criteria, source
        from marts.rule_set
        left join known on known.rule_set_id = rule_set.rule_set_id
        order by is_illustrative, rule_set.rule_set_id
        """,
        row => new PublishedRuleSet(
            row.Text(0), row.Text(1), row.Flag(2), row.TextOrNull(3), row.Points(4), row.Points(5), row.Whole(6) ?? 0, row.Whole(7) ?? 0, row.TextOrNull(8)));

    /// <summary>Monitoring years of a province under a rule set, oldest first; empty where it was never rated.</summary>
    public IReadOnlyList<ProvinceRound> Rounds(string provinceCode, string ruleSetId) => _connection.Query(
        """
        select round_id, communes, met, not_met, undetermined, share_met, share_met_lo, share_met_hi, target_share, target_document,
            (select min(trim(split_part(target.source, ';', 1))) from marts.target where target.document = summary.target_document), median_total
        from marts.province_summary as summary
        where province_code = $province and rule_set_id = $rules
        order by round_id
        """,
        row => new ProvinceRound(
            row.Text(0), row.Whole(1) ?? 0, row.Whole(2) ?? 0, row.Whole(3) ?? 0, row.Whole(4) ?? 0,
            row.Number(5), row.Number(6), row.Number(7), row.Number(8), row.TextOrNull(9), row.TextOrNull(10), row.Number(11)),
        ("province", provinceCode),
        ("rules", ruleSetId));

    /// <summary>The newest year of monitoring; null where nothing was rated.</summary>
    public string? NewestRound() => _connection.Query("select max(round_id) from marts.commune_rating", row => row.TextOrNull(0)).Single();

    /// <summary>All ratings of a province in one round under one rule set; unordered, at most a few hundred rows.</summary>
    public IReadOnlyList<CommuneRating> OfProvince(string provinceCode, string roundId, string ruleSetId) => _connection.Query(
        $"{RatingSelect} where rating.province_code = $province and rating.round_id = $round and rating.rule_set_id = $rules",
        ReadRating,
        ("province", provinceCode),
        ("round", roundId),
        ("rules", ruleSetId));

    /// <summary>All ratings of a commune, over rounds and rule sets, oldest first.</summary>
    public IReadOnlyList<CommuneRating> OfCommune(string communeId) => _connection.Query(
        $"{RatingSelect} where rating.commune_id = $id order by rating.round_id, rating.rule_set_id", ReadRating, ("id", communeId));

    /// <summary>The score sheet of a commune: each criterion's own line, its items behind it.</summary>
    public IReadOnlyList<CriterionResult> ScoreSheet(string communeId, string roundId, string ruleSetId) => _connection.Query(
        """
        select score.criterion_id, criterion.criterion_no, criterion.name_vi, score.item_id, score.points, score.points_min, score.points_max,
            score.max_points, score.status, score.reason_vi, score.measure_id, measure.short_vi, measure.unit,
            score.numerator, score.denominator, score.value, measure.is_sensitive, score.source_id
        from marts.criterion_score as score
        inner join marts.criterion on criterion.rule_set_id = score.rule_set_id and criterion.criterion_id = score.criterion_id
        left join marts.measure on measure.measure_id = score.measure_id
        where score.commune_id = $id and score.round_id = $round and score.rule_set_id = $rules
        order by criterion.criterion_no, score.item_id nulls first
        """,
        row => new CriterionResult(
            row.Text(0), row.Whole(1) ?? 0, row.Text(2), row.TextOrNull(3), row.Points(4), row.Points(5), row.Points(6), row.Points(7),
            StatusOf(row.Text(8)), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12),
            row.Number(13), row.Number(14), row.Number(15), row.Flag(16), row.TextOrNull(17)),
        ("id", communeId),
        ("round", roundId),
        ("rules", ruleSetId));

    private static CommuneRating ReadRating(RowReader row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6),
        row.TextOrNull(7), row.TextOrNull(8), row.Points(9), row.Points(10), row.Points(11), row.Points(12), row.Points(13), row.Points(14),
        VerdictOf(row.Text(15)), VerdictOf(row.Text(16)), VerdictOf(row.Text(17)), VerdictOf(row.Text(18)),
        row.Whole(19), row.Whole(20), row.Whole(21), row.Whole(22));

    /// <summary>The verdict of a name in the tables; open where there is none.</summary>
    internal static Verdict VerdictOf(string name) => name switch
    {
        "met" => Verdict.Met,
        "not_met" => Verdict.NotMet,
        _ => Verdict.Undetermined,
    };

    private static CriterionStatus StatusOf(string name) => name switch
    {
        "scored" => CriterionStatus.Scored,
        "partly_scored" => CriterionStatus.PartlyScored,
        "points_unknown" => CriterionStatus.PointsUnknown,
        "illustrative" => CriterionStatus.Illustrative,
        _ => CriterionStatus.NotScored,
    };
}
