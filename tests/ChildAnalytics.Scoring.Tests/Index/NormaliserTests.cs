using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Normalisation;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Each formula on values small enough to calculate by hand.</summary>
public sealed class NormaliserTests
{
    private static readonly IndexNode Up = new("m", 1, "T", Direction.Up, 1);
    private static readonly IndexNode Down = Up with { Direction = Direction.Down };

    [Fact]
    public void MinMax_WhereLessIsBetter_GivesTheLowestTheMost() =>
        Assert.Equal([100, 75, double.NaN, 0], Normaliser.Normalise([2, 4, double.NaN, 10], Down, NormalisationRule.MinMax).Values);

    [Fact]
    public void ZScore_UsesTheSampleDeviation() =>
        Assert.Equal([8, 10, 12], Normaliser.Normalise([1, 2, 3], Up, NormalisationRule.ZScore).Values);

    [Theory]
    [InlineData("rank", 1, 1, 3, 4)]
    [InlineData("borda", 0, 0, 2, 3)]
    [InlineData("prank", 0, 0, 2.0 / 3, 1)]
    public void RankFamily_WithATieInBinaryOnly_SharesTheLowerPlace(string name, double first, double second, double third, double fourth) =>
        Assert.Equal([first, second, third, fourth], Normaliser.Normalise([0.1 + 0.2, 0.3, 0.4, 0.5], Up, NormalisationRule.Named(name)!).Values);

    [Fact]
    public void DistanceToTarget_PastTheTarget_IsAboveOne() =>
        Assert.Equal([0, 0.5, 2], Normaliser.Normalise([20, 30, 60], Up with { Target = 40 }, NormalisationRule.Named("dist2targ")!).Values);

    [Fact]
    public void DistanceToTarget_WhereLessIsBetter_CountsDownToIt() =>
        Assert.Equal([0, 0.75, 1], Normaliser.Normalise([60, 30, 20], Down with { Target = 20 }, NormalisationRule.Named("dist2targ")!).Values);

    [Fact]
    public void Goalposts_BeyondThem_AreTheEndsOfTheScale() =>
        Assert.Equal([50, 0, 100, double.NaN], Normaliser.Normalise([17.5, 40, 0, double.NaN], Down with { Worst = 30, Best = 5 }, NormalisationRule.Goalposts).Values);

    [Fact]
    public void ZeroRange_IsMissingWithAFlag()
    {
        var column = Normaliser.Normalise([3, 3, 3 + 1e-13], Up, NormalisationRule.MinMax);
        Assert.True(column.HasNoRange);
        Assert.All(column.Values, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Goalposts_WhereAllUnitsAreEqual_StillScore() =>
        Assert.Equal([30, 30], Normaliser.Normalise([30, 30], Up with { Worst = 0, Best = 100 }, NormalisationRule.Goalposts).Values);

    [Fact]
    public void Rules_WithoutWhatTheyNeed_AreRefused()
    {
        Assert.NotNull(Normaliser.Normalise([1, 2], Up, NormalisationRule.Goalposts).Refusal);
        Assert.NotNull(Normaliser.Normalise([1, 2], Up, NormalisationRule.Named("dist2targ")!).Refusal);
        Assert.NotNull(Normaliser.Normalise([1, 2], Down, NormalisationRule.Named("fracmax")!).Refusal);
        Assert.NotNull(Normaliser.Normalise([-2, -1], Up, NormalisationRule.Named("fracmax")!).Refusal);
        Assert.Null(Normaliser.Normalise([1, 2], Up, NormalisationRule.Named("fracmax")!).Refusal);
    }
}
