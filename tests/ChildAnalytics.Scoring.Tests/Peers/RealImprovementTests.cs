using ChildAnalytics.Scoring.Peers;

namespace ChildAnalytics.Scoring.Tests.Peers;

/// <summary>An improvement is told only where chance does not explain it.</summary>
public sealed class RealImprovementTests
{
    // By hand, with one case of each kind added: 51/102 and 71/102, difference 20/102, variance (51*51 + 71*31)/102^3.
    [Fact]
    public void Change_HalfToSeventyOfHundred_IsTheTextbookFigure() =>
        Assert.Equal(20.0 / 102 / Math.Sqrt(((51.0 * 51) + (71.0 * 31)) / (102.0 * 102 * 102)), RealImprovement.Change((50, 100), (70, 100)), 12);

    // Normal quantiles: 1.645 of one comparison at 5 %, 2.807 of twenty at 0.25 %.
    [Theory]
    [InlineData(1, 1.6449)]
    [InlineData(20, 2.8070)]
    public void Limit_SharesTheErrorAmongComparisons(int comparisons, double expected) => Assert.Equal(expected, RealImprovement.Limit(comparisons), 3);

    [Theory]
    [InlineData(60, 0.9)]
    [InlineData(400, 0.97)]
    [InlineData(1000, 0.5)]
    public void Change_NothingChanged_ShowsNoImprovementInNineteenOfTwentyTables(int children, double share)
    {
        const int Tables = 1000;
        const int Peers = 20;
        var random = new Random(11);
        var limit = RealImprovement.Limit(Peers);
        var wrong = 0;
        for (var table = 0; table < Tables; table++)
        {
            if (Enumerable.Range(0, Peers).Any(_ => RealImprovement.Change((Draw(), children), (Draw(), children)) > limit))
                wrong++;
        }

        // Two standard errors of a share of 5 % in 1,000 tables above it.
        Assert.InRange(wrong / (double)Tables, 0, 0.064);

        int Draw() => Enumerable.Range(0, children).Count(_ => random.NextDouble() < share);
    }
}
