using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Rates every reporting commune in every year under the rule sets in force at the end of that year, and writes the score sheets and ranks.</summary>
internal static class RatingTables
{
    /// <summary>Where score sheets go.</summary>
    public const string ScoreTable = "engine.criterion_score";

    /// <summary>Where totals, verdicts and ranks go.</summary>
    public const string RatingTable = "engine.commune_rating";

    private static readonly string[] ScoreColumns =
    [
        "commune_id", "round_id", "rule_set_id", "criterion_id", "item_id", "points_min", "points_max", "max_points", "status", "reason_vi", "reason_en",
        "measure_id", "numerator", "denominator", "value", "source_id",
    ];

    /// <summary>Columns of <see cref="RatingRow"/>.</summary>
    public static IReadOnlyList<string> RatingColumns { get; } =
    [
        "commune_id", "round_id", "rule_set_id", "class_id", "class_candidates", "class_date", "pass_mark", "pass_mark_lo", "pass_mark_hi", "total_min",
        "total_max", "verdict_total", "verdict_no_zero", "verdict_complete", "verdict_not_knocked_out", "verdict", "illustrative", "rank", "rank_lo", "rank_hi", "band", "source_id",
    ];

    /// <summary>Writes both tables; communes of one province are ranked together, and provinces are worked out side by side.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var provinces = core.ReportingCommunes().GroupBy(commune => commune.ProvinceCode).Select(province => province.ToArray()).ToArray();
        var rounds =
            from year in core.Years
            from ruleSet in rules.RuleSetsIn(year)
            from province in provinces
            select (ruleSet, year, province);
        var rated = SideBySide.Select([.. rounds], round => Rate(rules, round.ruleSet, core, round.province, round.year));
        var ratings = new List<object?[]>();
        tables.Write(ScoreTable, ScoreColumns, rated.SelectMany(rows =>
        {
            ratings.AddRange(rows.Ratings);
            return rows.Scores;
        }));
        tables.Write(RatingTable, RatingColumns, ratings);
    }

    private static (object?[][] Scores, object?[][] Ratings) Rate(RatingRules rules, RuleSet ruleSet, CoreFacts core, CurrentCommune[] province, int year)
    {
        var records = RoundRecords.Of(rules, ruleSet, core, province, year);
        var ranked = SheetRanking.Rank(RatingEngine.Rate(ruleSet, rules.Measures, rules.Settings, new Domain.Time.Period(year).ToString(), records));
        return ([.. ranked.SelectMany(place => place.Sheet.Lines.Select(line => ScoreRow(place.Sheet, line)))], [.. ranked.Select(RatingRow)]);
    }

    private static object?[] ScoreRow(ScoreSheet sheet, ScoreLine line)
    {
        var reason = line.Reason;
        return
        [
            sheet.CommuneId.ToString(), sheet.RoundId, sheet.RuleSetId, line.CriterionId, line.ItemId, line.Points.Min, line.Points.Max, line.MaxPoints,
            line.Status.Name(), reason.Vi, reason.En, line.MeasureId, line.Fact?.Numerator, line.Fact?.Denominator, Value(line), line.SourceId,
        ];
    }

    private static decimal? Value(ScoreLine line)
    {
        if (line.Fact is not { } fact)
            return null;
        return line.Rule.Item?.Measure?.Unit.RatioBase() is { } ratioBase && fact is { Numerator: { } numerator, Denominator: > 0 and { } denominator }
            ? ratioBase * numerator / denominator
            : fact.Value;
    }

    /// <summary>Total, verdicts and rank as a row of <see cref="RatingColumns"/>.</summary>
    public static object?[] RatingRow(RankedSheet place)
    {
        var sheet = place.Sheet;
        return
        [
            sheet.CommuneId.ToString(), sheet.RoundId, sheet.RuleSetId, sheet.Class.ClassId, string.Join(',', sheet.Class.Candidates), sheet.Class.Date,
            sheet.PassMark, sheet.PassMarkLo, sheet.PassMarkHi, sheet.Total.Min, sheet.Total.Max, sheet.TotalReached.Name(), sheet.NoZero.Name(),
            sheet.Complete.Name(), sheet.NotKnockedOut.Name(), sheet.Overall.Name(), sheet.IsIllustrative, place.Rank, place.RankLo, place.RankHi, place.Band, sheet.SourceId,
        ];
    }
}
