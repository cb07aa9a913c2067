using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Targets;

namespace ChildAnalytics.Scoring.Tests.Targets;

public sealed class TargetEngineTests
{
    private static readonly Measure Percent = Law.Measure("M", MeasureUnit.Percent);

    [Fact]
    public void Assess_YearlyCounts_GapPaceAndChildrenByHand()
    {
        // 90 % in 2022, 94 % in 2024, target 98 % in 2030: gap 4; needed 4/6 a year; achieved 4/2 a year; 98 % of 50 is 49, two more than 47.
        var progress = TargetEngine.Assess(Percent, Law.Target(Comparator.Ge, 98), [Year(2024, 47, 50), Year(2022, 45, 50)]);
        Assert.Equal((94m, 2024, 4m, Verdict.NotMet), (progress.Latest!.Value, progress.LatestYear!.Value, progress.Gap!.Value, progress.Status));
        Assert.Equal(4m / 6, progress.RequiredPace);
        Assert.Equal(2m, progress.AchievedPace);
        Assert.Equal(2m, progress.ChildrenShort);
        Assert.Equal("s2024", progress.SourceId);
    }

    // CT03a: "dưới 9,5" is strict: 19 of 2,000 is 9.5 exactly and misses; CT03b: "xuống còn 12,5" is met by 25 of 2,000.
    [Theory]
    [InlineData(Comparator.Lt, 9.5, 19, Verdict.NotMet, 1)]
    [InlineData(Comparator.Lt, 9.5, 18, Verdict.Met, 0)]
    [InlineData(Comparator.Le, 12.5, 25, Verdict.Met, 0)]
    public void Assess_AtTheBound_FollowsTheComparator(Comparator comparator, double target, int deaths, Verdict status, int children)
    {
        var progress = TargetEngine.Assess(Law.Measure("M", MeasureUnit.PerMille, Direction.Down), Law.Target(comparator, (decimal)target, 2025), [Year(2025, deaths, 2000)]);
        Assert.Equal(status, progress.Status);
        Assert.Equal(children, progress.ChildrenShort);
    }

    [Fact]
    public void Assess_FactsAfterTheTargetYear_DoNotCount()
    {
        var progress = TargetEngine.Assess(Percent, Law.Target(Comparator.Ge, 90, 2025), [Year(2025, 80, 100), Year(2026, 95, 100)]);
        Assert.Equal((80m, Verdict.NotMet), (progress.Latest!.Value, progress.Status));
        Assert.Null(progress.RequiredPace);
    }

    [Fact]
    public void Assess_NothingKnown_IsUndeterminedAndEmpty()
    {
        var progress = TargetEngine.Assess(Percent, Law.Target(Comparator.Ge, 90), [new YearFact(2024, Fact.OfFraction(0, 0))]);
        Assert.Equal(Verdict.Undetermined, progress.Status);
        Assert.Null(progress.Latest);
        Assert.Null(progress.ChildrenShort);
        Assert.Equal(ProgressClass.UnableToAssess, progress.StatCan);
    }

    [Theory]
    [InlineData(91, 95, Verdict.Met)]
    [InlineData(85, 95, Verdict.Undetermined)]
    [InlineData(85, 89, Verdict.NotMet)]
    public void Assess_Interval_BothEndsMustAgree(int low, int high, Verdict expected)
    {
        var progress = TargetEngine.Assess(Percent, Law.Target(Comparator.Ge, 90), [Year(2023, 80, 100), new YearFact(2024, Fact.OfInterval(low, high))]);
        Assert.Equal(expected, progress.Status);
        Assert.Null(progress.Latest);
        Assert.Equal(2024, progress.LatestYear);
    }

    // CT13: at least 2 % fewer child marriages a year; 50 → 49 is −2 % exactly, 49 → 49 is 0.
    [Theory]
    [InlineData(50, 49, Verdict.Met)]
    [InlineData(49, 49, Verdict.NotMet)]
    public void Assess_YearlyChange_FollowsFromTheCounts(int before, int now, Verdict expected)
    {
        var measure = Law.Measure("M", MeasureUnit.PercentChangePerYear, Direction.Down);
        var facts = new[] { new YearFact(2024, new Fact(before, null, null, null, null, null)), new YearFact(2025, new Fact(now, null, null, null, null, null)) };
        Assert.Equal(expected, TargetEngine.Assess(measure, Law.Target(Comparator.Le, -2), facts).Status);
    }

    [Fact]
    public void Assess_SameYearTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TargetEngine.Assess(Percent, Law.Target(Comparator.Ge, 90), [Year(2024, 1, 2), Year(2024, 1, 2)]));

    [Fact]
    public void Assess_TargetOfAnotherMeasure_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TargetEngine.Assess(Law.Measure("N", MeasureUnit.Percent), Law.Target(Comparator.Ge, 90), []));

    private static YearFact Year(int year, int numerator, int denominator) =>
        new(year, Fact.OfFraction(numerator, denominator, $"s{year}"));
}
