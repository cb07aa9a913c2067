using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Rates every reporting commune in every year under the rule sets in force at the end of that year, and writes the score sheets and ranks.</summary>
internal static class RatingTables
{
    private static readonly string[] ScoreColumns =
    [
        "commune_id", "round_id", "rule_set_id", "criterion_id", "item_id", "points_min", "points_max", "max_points", "status", "reason_vi", "reason_en",
        "measure_id", "numerator", "denominator", "value", "source_id",
    ];

    private static readonly string[] RatingColumns =
    [
        "commune_id", "round_id", "rule_set_id", "class_id", "class_candidates", "class_date", "pass_mark", "pass_mark_lo", "pass_mark_hi", "total_min",
        "total_max", "verdict_total", "verdict_no_zero", "verdict_complete", "verdict", "illustrative", "rank", "rank_lo", "rank_hi", "band", "source_id",
    ];

    /// <summary>Writes <c>engine.criterion_score</c> and <c>engine.commune_rating</c>; communes of one province are ranked together.</summary>
    public static void Write(WarehouseBuild build, RatingRules rules, CoreFacts core)
    {
        var communes = core.ReportingCommunes();
        var ranked = new List<RankedSheet>();
        foreach (var year in core.Years)
        {
            foreach (var ruleSet in rules.RuleSetsIn(year))
                ranked.AddRange(Rate(rules, ruleSet, core, communes, year));
        }

        build.WriteTable("engine", "criterion_score", ScoreColumns, ranked.SelectMany(place => place.Sheet.Lines.Select(line => ScoreRow(place.Sheet, line))));
        build.WriteTable("engine", "commune_rating", RatingColumns, ranked.Select(RatingRow));
    }

    private static IEnumerable<RankedSheet> Rate(RatingRules rules, RuleSet ruleSet, CoreFacts core, IReadOnlyList<CurrentCommune> communes, int year)
    {
        var round = new Domain.Time.Period(year).ToString();
        foreach (var province in communes.GroupBy(commune => commune.ProvinceCode))
        {
            var records = RoundRecords.Of(rules, ruleSet, core, province, year);
            foreach (var place in SheetRanking.Rank(RatingEngine.Rate(ruleSet, rules.Measures, rules.Settings, round, records)))
                yield return place;
        }
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

    private static object?[] RatingRow(RankedSheet place)
    {
        var sheet = place.Sheet;
        return
        [
            sheet.CommuneId.ToString(), sheet.RoundId, sheet.RuleSetId, sheet.Class.ClassId, string.Join(',', sheet.Class.Candidates), sheet.Class.Date,
            sheet.PassMark, sheet.PassMarkLo, sheet.PassMarkHi, sheet.Total.Min, sheet.Total.Max, sheet.TotalReached.Name(), sheet.NoZero.Name(),
            sheet.Complete.Name(), sheet.Overall.Name(), sheet.IsIllustrative, place.Rank, place.RankLo, place.RankHi, place.Band, sheet.SourceId,
        ];
    }
}
