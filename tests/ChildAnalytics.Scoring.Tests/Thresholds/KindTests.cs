using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Tests.Thresholds;

/// <summary>The kinds of item beside bands and yes/no: values worked by hand in the comment of each test.</summary>
public sealed class KindTests
{
    private static readonly CriterionItem Taught = Law.Item("P", ItemKind.Proportional, 60) with { Scale = new ProportionalScale(40, 85, 2, PointsRounding.HalfUp) };

    private static readonly CriterionItem Deaths = Law.Bands("R", 40, true, (Comparator.Le, 15, 40), (Comparator.Le, 30, 20)) with
    {
        Kind = ItemKind.Rate,
        Pool = new RatePool(100_000, 3, 5_000),
    };

    private static readonly CriterionItem Satisfied = Law.Bands("S", 30, true, (Comparator.Ge, 80, 30), (Comparator.Ge, 70, 20)) with { Kind = ItemKind.Survey, Coverage = 0.95m };

    private static readonly CriterionItem Together = Law.Item("A", ItemKind.AllOf, 25) with
    {
        MeasureId = null,
        Conditions = [new ItemCondition("officer", Comparator.Eq, 1), new ItemCondition("trained", Comparator.Ge, 80)],
    };

    // 60 × (v − 40) / 45: 62.5 % gives 30; 50 % gives 13.333…, two decimals; beyond the anchors none and all.
    [Theory]
    [InlineData(625, 1000, "30")]
    [InlineData(1, 2, "13.33")]
    [InlineData(2, 5, "0")]
    [InlineData(1, 10, "0")]
    [InlineData(17, 20, "60")]
    [InlineData(1, 1, "60")]
    [InlineData(2, 3, "35.56")]
    public void Score_Proportional_IsTheShareOfTheWayRoundedOnce(int over, int under, string points) =>
        Assert.Equal(Exact(points), Points(Taught, Fact.OfFraction(over, under)));

    [Fact]
    public void Score_ProportionalRoundedDown_GivesNoPartNotEarned()
    {
        // 60 × (66.666… − 40) / 45 = 35.555…
        var down = Taught with { Scale = new ProportionalScale(40, 85, 2, PointsRounding.Down) };
        Assert.Equal(Exact("35.55"), Points(down, Fact.OfFraction(2, 3)));
    }

    [Fact]
    public void Score_ProportionalWhereLessIsBetter_FallsAsTheValueGrows()
    {
        var stunting = Taught with { Scale = new ProportionalScale(20, 10, 0, PointsRounding.HalfUp) };
        Assert.Equal((Exact("60"), Exact("30"), Exact("0")), (Points(stunting, Fact.OfValue(10)), Points(stunting, Fact.OfValue(15)), Points(stunting, Fact.OfValue(20))));
        Assert.Equal(new PointsRange(30, 60), Points(stunting, Fact.OfInterval(8, 15)));
    }

    // 1 + 0 + 1 deaths over 4,000 + 4,100 + 3,900 children = 2 / 12,000 = 16.67 per 100,000: above 15, at most 30.
    [Fact]
    public void Score_RateOverThreeYears_SumsCountsBeforeDividing()
    {
        var line = Rate(Deaths, [("R", Fact.OfFraction(1, 4000, "c"))], [("R", Fact.OfFraction(0, 4100, "b"))], [("R", Fact.OfFraction(1, 3900, "a"))]).Lines[1];
        Assert.Equal(Exact("20"), line.Points);
        Assert.Equal((2m, 12_000m, "a,b,c"), (line.Fact!.Numerator!.Value, line.Fact.Denominator!.Value, line.SourceId));
        Assert.Equal("16,7 trên 100.000 = 2/12.000 (gộp 3 năm), ≤ 30 trên 100.000: 20 điểm", line.Reason.Vi);
    }

    [Fact]
    public void Score_RateWithAYearMissing_StaysOpenAndSaysSo()
    {
        var line = Rate(Deaths, [("R", Fact.OfFraction(1, 4000))], [("R", Fact.OfFraction(0, 4100))]).Lines[1];
        Assert.Equal((new PointsRange(0, 40), ScoreFinding.YearsMissing), (line.Points, line.Finding));
        Assert.Contains("đủ 3 năm", line.Reason.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_RateOfTooFewCases_IsNotJudged()
    {
        var line = Rate(Deaths, [("R", Fact.OfFraction(0, 1600))], [("R", Fact.OfFraction(0, 1700))], [("R", Fact.OfFraction(0, 1699))]).Lines[1];
        Assert.Equal((new PointsRange(0, 40), ScoreFinding.TooFewCases), (line.Points, line.Finding));
    }

    // Wilson 95 % of 90 of 100: 82.6 to 94.5 %: the whole interval lies above 80. Of 82 of 100: 73.3 to 88.3 %: crosses 80.
    [Theory]
    [InlineData(90, 30, 30)]
    [InlineData(82, 20, 30)]
    [InlineData(65, 0, 20)]
    [InlineData(20, 0, 0)]
    public void Score_SurveyShare_IsOpenWhereTheSamplingErrorCrossesAStep(int satisfied, int min, int max) =>
        Assert.Equal(new PointsRange(min, max), Points(Satisfied, Fact.OfFraction(satisfied, 100)));

    [Fact]
    public void Score_SurveyShareBySetting_CountsAsMeasured() =>
        Assert.Equal(Exact("30"), Points(Satisfied, Fact.OfFraction(82, 100), new LegalSettings(SurveyShare: SurveyShareRule.MeasuredShare)));

    [Fact]
    public void Score_SurveyWithoutItsSize_SaysNothing() => Assert.Equal(new PointsRange(0, 30), Points(Satisfied, Fact.OfValue(95)));

    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (Wilson score): 81/263: 0.2553 to 0.3662; 0/20: 0 to 0.1611; 1/29: 0.0061 to 0.1718.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(20, 20, 0.8389, 1)]
    public void SamplingInterval_PublishedCases_AreReproduced(int positive, int asked, double low, double high)
    {
        var (lowest, highest) = SamplingInterval.Of(positive, asked, SamplingInterval.Reach(0.95));
        Assert.Equal(low, (double)lowest, 0.00006);
        Assert.Equal(high, (double)highest, 0.00006);
    }

    [Theory]
    [InlineData(1, 80, 25, 25)]
    [InlineData(0, 80, 0, 0)]
    [InlineData(1, 79, 0, 0)]
    [InlineData(null, 80, 0, 25)]
    [InlineData(null, 79, 0, 0)]
    public void Score_AllOf_HoldsTogetherOrNotAtAll(int? officer, int trained, int min, int max)
    {
        (string, Fact)[] facts = officer is { } answer ? [("officer", Fact.OfValue(answer)), ("trained", Fact.OfFraction(trained, 100))] : [("trained", Fact.OfFraction(trained, 100))];
        Assert.Equal(new PointsRange(min, max), Rate(Together, facts).Lines[1].Points);
    }

    [Fact]
    public void Rate_WorstOf_TakesTheLowestItemAndItsDoubt()
    {
        var criterion = Law.Criterion("W", Law.YesNo("a", 50), Law.Bands("b", 50, true, (Comparator.Ge, 90, 50), (Comparator.Ge, 50, 20))) with { MaxPoints = 50, Combination = CriterionCombination.WorstOf };
        Assert.Equal(new PointsRange(20, 20), Worst(("a", Fact.OfValue(1)), ("b", Fact.OfFraction(60, 100))));
        Assert.Equal(new PointsRange(0, 20), Worst(("b", Fact.OfFraction(60, 100))));
        Assert.Equal(new PointsRange(0, 0), Worst(("a", Fact.OfValue(0))));

        PointsRange Worst(params (string, Fact)[] facts) => Sheet(Law.RuleSet(50, false, criterion), facts, []).Lines[0].Points;
    }

    [Theory]
    [InlineData(1, Verdict.Met)]
    [InlineData(0, Verdict.NotMet)]
    [InlineData(null, Verdict.Undetermined)]
    public void Rate_KnockOut_DecidesWhateverTheTotal(int? answer, Verdict expected)
    {
        var knockOut = Law.Item("K", ItemKind.KnockOut, 0) with { MeasureId = null, Conditions = [new ItemCondition("safe", Comparator.Eq, 1)] };
        var ruleSet = Law.RuleSet(1000, false, Law.Criterion("X", Law.YesNo("x", 1000), knockOut));
        (string, Fact)[] facts = answer is { } given ? [("x", Fact.OfValue(1)), ("safe", Fact.OfValue(given))] : [("x", Fact.OfValue(1))];
        var sheet = Sheet(ruleSet, facts, []);
        Assert.Equal((expected, expected, Verdict.Met), (sheet.Overall, sheet.NotKnockedOut, sheet.TotalReached));
        Assert.Equal(new PointsRange(1000, 1000), sheet.Total);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(1, -5)]
    public void Fact_NegativeCount_IsRefused(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fact.OfFraction(numerator, denominator));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public void FactNumber_NoFiniteFigure_IsRefused(double figure) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fact.Number(figure));

    private static PointsRange Exact(string points) => PointsOf(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture));

    private static PointsRange PointsOf(decimal points) => new(points, points);

    private static PointsRange Points(CriterionItem item, Fact fact, LegalSettings? settings = null) =>
        Sheet(Law.RuleSet(item.MaxPoints ?? 0, false, Law.Criterion("TC", item)), [(item.Id, fact)], [], settings).Lines[1].Points;

    private static ScoreSheet Rate(CriterionItem item, (string, Fact)[] facts, params (string, Fact)[][] earlier) =>
        Sheet(Law.RuleSet(item.MaxPoints ?? 0, false, Law.Criterion("TC", item)), facts, earlier);

    private static ScoreSheet Sheet(RuleSet ruleSet, (string, Fact)[] facts, (string Id, Fact Fact)[][] earlier, LegalSettings? settings = null)
    {
        var commune = Law.Commune(Law.PlainCommune, facts) with { Earlier = [.. earlier.Select(year => year.ToDictionary(fact => fact.Id, fact => fact.Fact))] };
        return RatingEngine.Rate(RatingPlan.Prepare(ruleSet, Law.MeasuresOf(ruleSet)), settings ?? new(), "2025", commune);
    }
}
