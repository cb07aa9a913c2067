using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Tests.Thresholds;

public sealed class ItemScorerTests
{
    private static readonly LegalSettings Defaults = new();

    // Criterion 6a of QĐ 06: helped ≥ 95 %: 50; lower bands unknown (domain.md 2.1).
    private static readonly ItemRule Helped = Percent(Law.Bands("TC06a", 50, false, (Comparator.Ge, 95, 50)));

    private static readonly ItemRule Steps = Percent(Law.Bands("X", 75, true, (Comparator.Ge, 99, 75), (Comparator.Ge, 95, 45), (Comparator.Gt, 90, 25)));

    private static readonly ItemRule Officer = new("TC01", Law.YesNo("TC01a", 50), Law.Measure("TC01a", MeasureUnit.YesNo));

    [Fact]
    public void Score_ExactlyAtTheThreshold_HasTheBand() => AssertExact(50, ItemScorer.Score(Helped, Fact.OfFraction(19, 20), Defaults));

    [Fact]
    public void Score_BelowTheOnlyKnownBand_IsOpenBelowItsPoints()
    {
        var outcome = ItemScorer.Score(Helped, Fact.OfFraction(18, 20), Defaults);
        Assert.Equal((0m, 50m, true), (outcome.Points.Min, outcome.Points.Max, outcome.Points.ExcludesMax));
        Assert.False(outcome.Points.CanReach(50));
        Assert.True(outcome.Points.CanReach(49.99m));
        Assert.True(outcome.IsOpenForRule);
    }

    // Setting rounding_before_compare (domain.md 2.7): is 94.95 % ≥ 95 %? Exact fractions: no. Rounded to one decimal: yes.
    [Theory]
    [InlineData(ComparisonRounding.Exact, 25)]
    [InlineData(ComparisonRounding.OneDecimal, 45)]
    public void Score_NinetyFourPointNineFive_FollowsTheRoundingSetting(ComparisonRounding rounding, int points) =>
        AssertExact(points, ItemScorer.Score(Steps, Fact.OfFraction(9495, 10000), Defaults with { Rounding = rounding }));

    // A third has no end as a decimal: 100/3 % of 3 children is met by 1 of 3 only if nothing is divided.
    [Fact]
    public void Meets_FractionWithoutAnEnd_IsComparedWithoutDividing()
    {
        Assert.True(ExactValue.TryRead(Fact.OfFraction(1, 3), MeasureUnit.Per100k, out var value));
        Assert.False(value.Meets(Comparator.Ge, 33333.3333333333333333333334m));
        Assert.True(value.Meets(Comparator.Gt, 33333.3333333333333333333333m));
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(91, 25)]
    [InlineData(95, 45)]
    [InlineData(98, 45)]
    [InlineData(99, 75)]
    public void Score_Steps_StrictBoundStaysStrict(int numerator, int points) =>
        AssertExact(points, ItemScorer.Score(Steps, Fact.OfFraction(numerator, 100), Defaults));

    [Fact]
    public void Score_NothingReported_IsARangeAndNeverZero()
    {
        var outcome = ItemScorer.Score(Steps, null, Defaults);
        Assert.Equal(new PointsRange(0, 75), outcome.Points);
        Assert.Equal(ScoreFinding.FactMissing, outcome.Finding);
    }

    [Fact]
    public void Score_CountOverZero_IsUnusableAndOpen()
    {
        var outcome = ItemScorer.Score(Steps, Fact.OfFraction(3, 0), Defaults);
        Assert.Equal(new PointsRange(0, 75), outcome.Points);
        Assert.Equal(ScoreFinding.FactUnusable, outcome.Finding);
    }

    // Setting vacuous_item (domain.md 2.7).
    [Theory]
    [InlineData(VacuousItemRule.Undetermined, 0, 75)]
    [InlineData(VacuousItemRule.Full, 75, 75)]
    [InlineData(VacuousItemRule.Zero, 0, 0)]
    [InlineData(VacuousItemRule.LeaveOut, 0, 0)]
    public void Score_ZeroOfZero_FollowsTheSetting(VacuousItemRule rule, int min, int max)
    {
        var outcome = ItemScorer.Score(Steps, Fact.OfFraction(0, 0), Defaults with { VacuousItem = rule });
        Assert.Equal(new PointsRange(min, max), outcome.Points);
        Assert.Equal(rule == VacuousItemRule.LeaveOut, outcome.IsLeftOut);
    }

    [Theory]
    [InlineData(94, 96, 25, 45)]
    [InlineData(96, 97, 45, 45)]
    [InlineData(80, 100, 0, 75)]
    [InlineData(90, 95, 0, 45)]
    public void Score_Interval_SpansBothEnds(int low, int high, int min, int max) =>
        Assert.Equal(new PointsRange(min, max), ItemScorer.Score(Steps, Fact.OfInterval(low, high), Defaults).Points);

    [Fact]
    public void Score_IntervalAroundAnExactBand_SeesTheBandBetweenItsEnds()
    {
        var rule = Percent(Law.Bands("X", 30, true, (Comparator.Eq, 50, 30), (Comparator.Ge, 40, 10)));
        Assert.Equal(new PointsRange(10, 30), ItemScorer.Score(rule, Fact.OfInterval(45, 55), Defaults).Points);
    }

    [Fact]
    public void Score_IntervalReachingTheOnlyKnownBand_IncludesItsPoints()
    {
        var points = ItemScorer.Score(Helped, Fact.OfInterval(90, 96), Defaults).Points;
        Assert.Equal(new PointsRange(0, 50), points);
    }

    [Fact]
    public void Score_YesNoAndNeither_GivesAllNoneOrOpen()
    {
        AssertExact(50, ItemScorer.Score(Officer, Fact.OfValue(1), Defaults));
        AssertExact(0, ItemScorer.Score(Officer, Fact.OfValue(0), Defaults));
        Assert.Equal(new PointsRange(0, 50), ItemScorer.Score(Officer, Fact.OfValue(0.5m), Defaults).Points);
    }

    [Fact]
    public void Score_OneMoreChildReached_NeverScoresLess()
    {
        for (var denominator = 1; denominator <= 60; denominator++)
        {
            var before = 0m;
            for (var numerator = 0; numerator <= denominator; numerator++)
            {
                var points = ItemScorer.Score(Steps, Fact.OfFraction(numerator, denominator), Defaults).Points;
                Assert.True(points.Min >= before, $"{numerator}/{denominator}");
                before = points.Min;
            }
        }
    }

    private static ItemRule Percent(Domain.Law.CriterionItem item) => new("TC", item, Law.Measure(item.Id, MeasureUnit.Percent));

    private static void AssertExact(decimal points, ItemOutcome outcome)
    {
        Assert.True(outcome.Points.IsExact);
        Assert.Equal(points, outcome.Points.Min);
    }
}
