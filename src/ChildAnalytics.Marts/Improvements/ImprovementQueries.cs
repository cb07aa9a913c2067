using System.Globalization;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Improvements;

/// <summary>Answers what communes could improve and what that scores and costs. Everything is empty in a publication from before it was published.</summary>
public sealed class ImprovementQueries
{
    private readonly MartsConnection _connection;

    internal ImprovementQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Whether the publication holds menus at all.</summary>
    public bool IsPublished => _connection.Has("improvement_option");

    /// <summary>Criteria of one commune, or of all communes of a province, by commune and document order.</summary>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="provinceCode">Two digits.</param>
    /// <param name="communeId">One commune of it; null for all.</param>
    public IReadOnlyList<ImprovementCriterion> Criteria(string ruleSetId, string provinceCode, string? communeId) => IsPublished ? _connection.Query(
        """
        select rows.commune_id, rows.criterion_id, rows.fixed_points, rows.must_exceed_zero, rows.is_barred, rows.openings
        from marts.improvement_criterion as rows
        inner join marts.criterion on criterion.rule_set_id = rows.rule_set_id and criterion.criterion_id = rows.criterion_id
        where rows.rule_set_id = $rules and rows.province_code = $province and ($commune is null or rows.commune_id = $commune)
        order by rows.commune_id, criterion.criterion_no
        """,
        row => new ImprovementCriterion(
            row.Text(0), row.Text(1), row.Points(2) ?? 0, row.Flag(3), row.Flag(4), row.Text(5).Split(", ", StringSplitOptions.RemoveEmptyEntries)),
        ("rules", ruleSetId),
        ("province", provinceCode),
        ("commune", communeId)) : [];

    /// <summary>Levels of measures, by commune, measure and level; parameters as for <see cref="Criteria"/>.</summary>
    public IReadOnlyList<ImprovementLevel> Levels(string ruleSetId, string provinceCode, string? communeId) => IsPublished ? _connection.Query(
        """
        select commune_id, measure_id, level, units, numerator, denominator, value, peers_reached, peers_told
        from marts.improvement_level
        where rule_set_id = $rules and province_code = $province and ($commune is null or commune_id = $commune)
        order by commune_id, measure_id, level
        """,
        row => new ImprovementLevel(
            row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Points(3) ?? 0, row.Number(4), row.Number(5), row.Number(6), row.Whole(7) ?? 0, row.Whole(8) ?? 0),
        ("rules", ruleSetId),
        ("province", provinceCode),
        ("commune", communeId)) : [];

    /// <summary>Options, by commune, block, number and criterion; parameters as for <see cref="Criteria"/>.</summary>
    public IReadOnlyList<ImprovementOption> Options(string ruleSetId, string provinceCode, string? communeId) => IsPublished ? _connection.Query(
        """
        select commune_id, block_id, option_no, criterion_id, levels, points
        from marts.improvement_option
        where rule_set_id = $rules and province_code = $province and ($commune is null or commune_id = $commune)
        order by commune_id, block_id, option_no, criterion_id
        """,
        row => new ImprovementOption(row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Text(3), LevelsOf(row.Text(4)), row.Points(5) ?? 0),
        ("rules", ruleSetId),
        ("province", provinceCode),
        ("commune", communeId)) : [];

    /// <summary>Costs that hold on the day the publication speaks of, by measure.</summary>
    public IReadOnlyList<UnitCost> Costs() => IsPublished ? _connection.Query(
        """
        select distinct on (measure_id) measure_id, unit_vi, cost, is_illustrative
        from marts.improvement_cost
        where valid_from <= (select as_of from marts.snapshot)
        order by measure_id, valid_from desc
        """,
        row => new UnitCost(row.Text(0), row.Text(1), (long)(row.Points(2) ?? 0), row.Flag(3))) : [];

    private static IReadOnlyList<(string, int)> LevelsOf(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture)))];
}
