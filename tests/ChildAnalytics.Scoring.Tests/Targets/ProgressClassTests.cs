using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Targets;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Tests.Targets;

/// <summary>The worked classes of forecasting.md (appendix; yearly values 2020-2025, target year 2030) and the traps of its section 8.</summary>
public sealed class ProgressClassTests
{
    [Theory]
    [InlineData("60 64 66 70 73 75", 90, 1, "on_track", "met_or_on_track", "sun", "will_be_met")]
    [InlineData("70 71 72 72 73 74", 90, 1, "limited", "fair", "cloud", "accelerate")]
    [InlineData("92 91 90 90 89 88", 90, 1, "deterioration", "stagnation_or_regression", "thunderstorm", "reverse")]
    [InlineData("25 24 23 22 21 20", 15, -1, "acceleration_needed", "fair", "sun", "will_be_met")]
    [InlineData("80 86 85 86 87 89", 95, 1, "on_track", "met_or_on_track", "sun", "will_be_met")]
    [InlineData("4 6 7 6 5 4.5", 3, -1, "deterioration", "stagnation_or_regression", "thunderstorm", "accelerate")]
    public void Assess_WorkedExamples_HaveTheirClasses(string values, int target, int direction, string statCan, string unsd, string destatis, string escap)
    {
        var progress = Assess(direction > 0 ? Comparator.Ge : Comparator.Le, target, values);
        Assert.Equal(
            (statCan, unsd, destatis, escap),
            (progress.StatCan.Name(), progress.Unsd.Name(), progress.Destatis.Name(), progress.Escap.Name()));
    }

    // Numbers beside the classes, printed to three digits: R, s, and the ESCAP-like P to one decimal.
    [Theory]
    [InlineData("60 64 66 70 73 75", 90, 1, 1.103, 1.125, 0.2)]
    [InlineData("70 71 72 72 73 74", 90, 1, 0.439, 0.411, 61.4)]
    [InlineData("92 91 90 90 89 88", 90, 1, -4.03, 3.913, 286)]
    [InlineData("25 24 23 22 21 20", 15, -1, 0.876, 0.900, 0)]
    [InlineData("4 6 7 6 5 4.5", 3, -1, -0.841, -1.063, 51.1)]
    public void Methods_WorkedExamples_HaveTheirNumbers(string values, int target, int direction, double ratio, double share, double shortfall)
    {
        var progress = Case(values, target, direction);
        Assert.Equal(ratio, StatCanProgress.Ratio(progress)!.Value, 0.005);
        Assert.Equal(share, UnsdProgress.ExpectedShare(progress)!.Value, 0.0006);
        Assert.Equal(shortfall, EscapProgress.Shortfall(progress), 0.5);
    }

    [Fact]
    public void Trap1_BaseOrTargetZero_IsNotAssessedByGrowth()
    {
        Assert.Equal(ProgressClass.UnableToAssess, Assess(Comparator.Ge, 90, "0 10 20 30").StatCan);
        Assert.Equal(ProgressClass.UnableToAssess, Assess(Comparator.Ge, 90, "0 10 20 30").Unsd);
        Assert.Equal(ProgressClass.UnableToAssess, Assess(Comparator.Le, 0, "9 8 7 6").StatCan);
    }

    [Fact]
    public void Trap2_ValuesOfBothSigns_AreNotAssessedByGrowth()
    {
        var progress = Assess(Comparator.Le, -2, "3 1 -1 -1", MeasureUnit.PercentChangePerYear);
        Assert.Equal((ProgressClass.UnableToAssess, ProgressClass.UnableToAssess), (progress.StatCan, progress.Unsd));
    }

    [Fact]
    public void Trap4_BaseEqualsAStrictTarget_IsNotDividedBy()
    {
        var still = Assess(Comparator.Gt, 98, "98 98 98 98");
        Assert.Equal(
            (ProgressClass.Limited, ProgressClass.StagnationOrRegression, ProgressClass.Thunderstorm, ProgressClass.Accelerate),
            (still.StatCan, still.Unsd, still.Destatis, still.Escap));
        var worse = Assess(Comparator.Gt, 98, "98 98 97 97");
        Assert.Equal((ProgressClass.Deterioration, ProgressClass.Reverse), (worse.StatCan, worse.Escap));
    }

    // One bad last year turns Destatis round though four of five changes were good (two-point rule).
    [Fact]
    public void Trap5_OneBadYear_DecidesDestatis()
    {
        Assert.NotEqual(ProgressClass.Thunderstorm, Assess(Comparator.Ge, 90, "70 72 74 76 78 80").Destatis);
        Assert.Equal(ProgressClass.Thunderstorm, Assess(Comparator.Ge, 90, "70 72 74 76 78 69").Destatis);
    }

    // Coverage 86 → 90 towards 95 and the uncovered 14 → 10 towards 5 are the same facts: progress by the first, by the second much nearer to limited.
    [Fact]
    public void Trap6_Complement_MayChangeTheClass()
    {
        var coverage = StatCanProgress.Ratio(Case("86 87 88 88 89 90", 95, 1));
        var uncovered = StatCanProgress.Ratio(Case("14 13 12 12 11 10", 5, -1));
        // By hand: ((90/86)^(1/5) − 1)/((95/86)^(1/10) − 1) = 0.00913/0.01000 = 0.913; (1 − (10/14)^(1/5))/(1 − (5/14)^(1/10)) = 0.0651/0.0978 = 0.666.
        Assert.Equal(0.913, coverage!.Value, 0.002);
        Assert.Equal(0.666, uncovered!.Value, 0.002);
    }

    [Fact]
    public void Trap7_StandingStill_IsNotMovingRight() =>
        Assert.Equal(ProgressClass.Thunderstorm, Assess(Comparator.Ge, 90, "80 80 80 80").Destatis);

    [Theory]
    [InlineData(1, ProgressClass.Achieved)]
    [InlineData(0, ProgressClass.NotAchieved)]
    public void Trap8_YesNo_IsAchievedOrNot(int answer, ProgressClass expected)
    {
        var measure = Law.Measure("M", MeasureUnit.YesNo);
        var progress = TargetEngine.Assess(measure, Law.Target(Comparator.Eq, 1, null), [new YearFact(2024, Fact.OfValue(answer))]);
        Assert.Equal((expected, expected, expected, expected), (progress.StatCan, progress.Unsd, progress.Destatis, progress.Escap));
    }

    [Fact]
    public void Trap9_OneYear_IsNotAssessed()
    {
        var progress = Assess(Comparator.Ge, 90, "80");
        var none = ProgressClass.UnableToAssess;
        Assert.Equal((none, none, none, none), (progress.StatCan, progress.Unsd, progress.Destatis, progress.Escap));
    }

    [Fact]
    public void Destatis_ThreeConsecutiveYears_IsNotAssessed() => Assert.Equal(ProgressClass.UnableToAssess, Assess(Comparator.Ge, 90, "80 81 82").Destatis);

    [Theory]
    [InlineData("86 88 90 92", ProgressClass.Sun)]
    [InlineData("96 95 94 93", ProgressClass.SunLightCloud)]
    public void Destatis_AlreadyReached_TheTrendDecides(string values, ProgressClass expected) =>
        Assert.Equal(expected, Assess(Comparator.Ge, 90, values).Destatis);

    [Fact]
    public void Unsd_WithinOnePointOfAHundred_CountsAsMet() =>
        Assert.Equal(ProgressClass.MetOrOnTrack, Assess(Comparator.Ge, 100, "99.5 99.4 99.3 99.0").Unsd);

    private static double[] Numbers(string values) =>
        [.. values.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];

    private static ProgressCase Case(string values, int target, int direction) => new(
        [.. Numbers(values).Select((value, index) => new YearValue(2020 + index, new ExactValue((decimal)value, 1)))], target, 2030, direction, false, false, true);

    private static TargetProgress Assess(Comparator comparator, int target, string values, MeasureUnit unit = MeasureUnit.Percent) => TargetEngine.Assess(
        Law.Measure("M", unit),
        Law.Target(comparator, target),
        [.. Numbers(values).Select((value, index) => new YearFact(2020 + index, Fact.OfValue((decimal)value)))]);
}
