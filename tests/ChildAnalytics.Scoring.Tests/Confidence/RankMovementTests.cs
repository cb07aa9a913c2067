using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Sensitivity;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Scoring.Tests.Index;

namespace ChildAnalytics.Scoring.Tests.Confidence;

/// <summary>Two years of counted children without any true change: the known answer is that nothing moved.</summary>
public sealed class RankMovementTests
{
    private const double Coverage = 0.95;
    private const int Draws = 2000;

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(2000)]
    public void OnePercentage_WithoutChange_DrawsArrowsForAtMostFivePercent(int children)
    {
        // 34 provinces of 97 communes, as the country has; true shares spread like N(80, 8).
        int arrows = 0, moved = 0, communes = 0;
        for (var province = 0; province < 34; province++)
        {
            var random = new RandomStream(children, (ulong)province);
            double[] truth = [.. Enumerable.Range(0, 97).Select(_ => Math.Clamp(0.80 + (0.08 * random.Normal()), 0.02, 0.98))];
            double[] before = Count(truth, children, random), after = Count(truth, children, random);
            var (setsBefore, setsAfter) = (Sets(before, children, 1), Sets(after, children, 2));
            var (ranksBefore, ranksAfter) = (RankPositions.Descending(before), RankPositions.Descending(after));
            for (var commune = 0; commune < truth.Length; commune++)
            {
                communes++;
                moved += ranksBefore[commune] == ranksAfter[commune] ? 0 : 1;
                arrows += RankMovement.Between(setsBefore[commune], setsAfter[commune]) == Standing.NotDistinguishable ? 0 : 1;
            }
        }

        Assert.InRange((double)arrows / communes, 0, 0.05);
        // An arrow for every changed rank would mark nearly all.
        Assert.InRange((double)moved / communes, 0.80, 1);
    }

    [Fact]
    public void CompositeOfTenMeasures_WithoutChange_DrawsArrowsForAtMostFivePercent_AndFindsATrueMove()
    {
        const int communes = 100, measures = 10, changed = 5;
        var random = new RandomStream(8, 0);
        double[][] truth = [.. Enumerable.Range(0, measures).Select(_ => Enumerable.Range(0, communes).Select(_ => Math.Clamp(0.7 + (0.12 * random.Normal()), 0.02, 0.98)).ToArray())];
        double[] children = [.. Enumerable.Range(0, communes).Select(_ => Math.Round(100 + (1900 * random.Uniform())))];
        var before = ScoreSets(truth, children, random, 1);
        // The last communes truly gain twenty points in every measure.
        double[][] later = Array.ConvertAll(truth, shares => shares.Select((share, commune) => commune < communes - changed ? share : Math.Min(0.99, share + 0.20)).ToArray());
        var after = ScoreSets(later, children, random, 2);
        Standing[] standings = [.. before.Select((set, commune) => RankMovement.Between(set, after[commune]))];
        Assert.InRange(standings[..^changed].Count(standing => standing != Standing.NotDistinguishable), 0, (communes - changed) / 20);
        Assert.Contains(Standing.ClearlyHigher, standings[^changed..]);
        Assert.DoesNotContain(Standing.ClearlyLower, standings[^changed..]);
    }

    [Fact]
    public void Median_WithoutDifferences_IsClearlyMissedByAtMostFivePercentOfTables()
    {
        const int tables = 300;
        var wrong = 0;
        for (var table = 0; table < tables; table++)
        {
            var random = new RandomStream(21, (ulong)table);
            double[] scores = [.. Enumerable.Range(0, 20).Select(_ => random.Normal())];
            var noise = ScoreNoise.Independent(scores, [.. scores.Select(_ => 1.0)], 1000, table);
            wrong += MedianComparison.Of(scores, noise, Coverage).Any(standing => standing != Standing.NotDistinguishable) ? 1 : 0;
        }

        // Two standard errors of 300 tables are 2.5 points.
        Assert.InRange((double)wrong / tables, 0, 0.075);
    }

    [Fact]
    public void Median_WithGroupsFarApart_SaysWhichSideEachIsOn()
    {
        double[] scores = [10, 10.1, 50, 90, 90.1];
        var standings = MedianComparison.Of(scores, ScoreNoise.Independent(scores, [1, 1, 1, 1, 1], Draws, 3), Coverage);
        Assert.Equal([Standing.ClearlyLower, Standing.ClearlyLower, Standing.NotDistinguishable, Standing.ClearlyHigher, Standing.ClearlyHigher], standings);
    }

    private static RankInterval[] Sets(double[] percents, int children, int seed)
    {
        double[] errors = [.. percents.Select(percent =>
        {
            var share = ((percent / 100 * children) + 0.5) / (children + 1);
            return 100 * Math.Sqrt(share * (1 - share) / children);
        })];
        return MarginalRankSets.Of(percents, ScoreNoise.Independent(percents, errors, Draws, seed), RankMovement.CoverageOfEach(Coverage));
    }

    private static RankInterval[] ScoreSets(double[][] truth, double[] children, RandomStream random, int seed)
    {
        double[][] percents = Array.ConvertAll(truth, shares => shares.Select((share, commune) => Count([share], (int)children[commune], random)[0]).ToArray());
        var nodes = truth.Select((_, measure) => SmallIndex.Measure($"m{measure}", measure % 2 == 0 ? "P" : "Q")).Concat(SmallIndex.Nodes.Where(node => node.Level > 1)).ToArray();
        var run = CompositeIndex.Run(SmallIndex.Source(nodes, percents), IndexSettings.Communes);
        var band = DataBand.Run(run, Array.ConvertAll(percents, values => MeasureNoise.Observed(values, children, 100)), 500, seed);
        var noise = band.NoiseOf(run, [.. Enumerable.Range(0, children.Length)], Draws, seed);
        return MarginalRankSets.Of(run.Totals, noise, RankMovement.CoverageOfEach(Coverage));
    }

    private static double[] Count(double[] truth, int children, RandomStream random) =>
        Array.ConvertAll(truth, share => 100.0 * Enumerable.Range(0, children).Count(_ => random.Uniform() < share) / children);
}
