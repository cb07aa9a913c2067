using ChildAnalytics.Forecasting.Accuracy;

namespace ChildAnalytics.Forecasting.Tests.Accuracy;

/// <summary>Small cases worked by hand from the definitions of section 7.</summary>
public sealed class TypedAccuracyTests
{
    [Fact]
    public void Smape_TwoHorizons_IsHandResult() =>
        // 200*|10-8|/18 = 22.2222..., 0 against 0 counts 0; mean 11.1111...
        Assert.Equal(100.0 / 9, PointErrors.Smape([10, 0], [8, 0]), 1e-12);

    [Fact]
    public void TrainingScale_ThreePoints_IsMeanAbsoluteChange() => Assert.Equal(3, PointErrors.TrainingScale([1, 5, 3]), 1e-12);

    [Theory]
    [InlineData(5, 4.0)]
    [InlineData(8, 4.0)]
    [InlineData(9, 44.0)]
    [InlineData(3.5, 24.0)]
    public void Score_AroundLimitsFourToEight_AddsFortyTimesTheOvershoot(double actual, double expected) =>
        Assert.Equal(expected, IntervalScores.Score(actual, 4, 8, 0.95), 1e-9);

    [Fact]
    public void Covers_WithinHalfAStep_IsTrueOnlyWithTolerance()
    {
        Assert.False(IntervalScores.Covers(8.04, 4, 8));
        Assert.True(IntervalScores.Covers(8.04, 4, 8, 0.05));
    }

    [Fact]
    public void Brier_ThreeCases_IsHandResult()
    {
        var score = new MissScore();
        score.Add(0.9, new MissRules(0.5, 1, 0), true);
        score.Add(0.2, new MissRules(0.5, 1, 0), false);
        score.Add(0.5, new MissRules(0.5, 1, 0), true);
        // (0.01 + 0.04 + 0.25) / 3 = 0.1; past rate 0.5 gives 0.25; always "missed" is wrong once in 3, always "met" twice.
        Assert.Equal(1.0 / 3, score.LastValueBrier, 1e-12);
        Assert.Equal(2.0 / 3, score.GrowthBrier, 1e-12);
        // 0.2 stands in the third tenth, 0.9 in the tenth.
        Assert.Equal(new ReliabilityBin(3, 1, 0.2, 0), score.Bin(3));
        Assert.Equal(new ReliabilityBin(10, 1, 0.9, 1), score.Bin(10));
        Assert.Equal(0, score.Bin(1).Cases);
        Assert.Equal(0.1, score.Brier, 1e-12);
        Assert.Equal(0.25, score.BaselineBrier, 1e-12);
        Assert.Equal(0.6, score.Skill, 1e-12);
        Assert.Equal(1.0 / 3, score.Band(3).Share, 1e-12);
        Assert.Equal(1, score.Band(4).ObservedShare, 1e-12);
    }
}
