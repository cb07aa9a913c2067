using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index.Files;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Scoring.Tests.Index;

namespace ChildAnalytics.Scoring.Tests.Confidence;

/// <summary>Rank sets where theory gives the answer, and what must hold for any table.</summary>
public sealed class RankSetTests
{
    [Theory]
    [InlineData(1.90, 2)]
    [InlineData(2.02, 1)]
    public void TwoUnits_AreToldApartBeyondTheTwoSidedNormalLimit(double deviations, int worst)
    {
        // One pair, both ways: the 95 % point of |N(0,1)| is 1.96. The error of a difference of two is sqrt 2.
        double[] scores = [deviations * Math.Sqrt(2), 0];
        var noise = ScoreNoise.Independent(scores, [1, 1], 50_000, 3);
        Assert.Equal(new RankInterval(1, worst), MarginalRankSets.Of(scores, noise, 0.95)[0]);
        var sets = SimultaneousRankSets.Of(scores, noise, 0.95);
        Assert.Equal(new RankInterval(1, worst), sets.Intervals[0]);
        Assert.Equal(worst == 1, sets.IsAbove(0, 1));
        Assert.False(sets.IsAbove(1, 0));
    }

    [Fact]
    public void FarApartUnits_HaveOneRankEach()
    {
        double[] scores = [10, 30, 20];
        var noise = ScoreNoise.Independent(scores, [0.1, 0.1, 0], 1000, 3);
        RankInterval[] expected = [new(3, 3), new(1, 1), new(2, 2)];
        Assert.Equal(expected, MarginalRankSets.Of(scores, noise, 0.95));
        Assert.Equal(expected, SimultaneousRankSets.Of(scores, noise, 0.95).Intervals);
    }

    [Fact]
    public void UnitsWithoutError_AreCertain_AndExactTiesStayOpen()
    {
        double[] scores = [2, 1, 1];
        var noise = ScoreNoise.Independent(scores, [0, 0, 0], 100, 3);
        RankInterval[] expected = [new(1, 1), new(2, 3), new(2, 3)];
        Assert.Equal(expected, MarginalRankSets.Of(scores, noise, 0.95));
        Assert.Equal(expected, SimultaneousRankSets.Of(scores, noise, 0.95).Intervals);
    }

    [Fact]
    public void EqualScores_AreLeftOpenTogetherInAtLeast94PercentOfSamples()
    {
        const int samples = 2000, units = 6;
        var open = 0;
        for (var sample = 0; sample < samples; sample++)
        {
            var random = new RandomStream(99, (ulong)sample);
            double[] scores = [.. Enumerable.Range(0, units).Select(_ => random.Normal())];
            var sets = SimultaneousRankSets.Of(scores, ScoreNoise.Independent(scores, [.. scores.Select(_ => 1.0)], 1000, sample), 0.95);
            open += sets.Intervals.All(set => set == new RankInterval(1, units)) ? 1 : 0;
        }

        // Above 97 % the sets would be needlessly wide.
        Assert.InRange((double)open / samples, 0.94, 0.97);
    }

    [Fact]
    public void SimultaneousSet_HoldsTheMarginalSetAndTheRank()
    {
        var (scores, errors) = Table(60);
        var noise = ScoreNoise.Independent(scores, errors, 20_000, 5);
        var (marginal, simultaneous) = (MarginalRankSets.Of(scores, noise, 0.95), SimultaneousRankSets.Of(scores, noise, 0.95).Intervals);
        var ranks = Scoring.Ranking.RankPositions.Descending(scores);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            Assert.True(marginal[unit].Contains(ranks[unit]));
            Assert.InRange(marginal[unit].Best, simultaneous[unit].Best, ranks[unit]);
            Assert.InRange(marginal[unit].Worst, ranks[unit], simultaneous[unit].Worst);
        }
    }

    [Fact]
    public void Draws_Doubled_MoveBoundsByAtMostOnePlace()
    {
        var (scores, errors) = Table(60);
        var few = MarginalRankSets.Of(scores, ScoreNoise.Independent(scores, errors, 20_000, 5), 0.95);
        var many = MarginalRankSets.Of(scores, ScoreNoise.Independent(scores, errors, 40_000, 6), 0.95);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            Assert.Equal(many[unit].Best, few[unit].Best, 1.0);
            Assert.Equal(many[unit].Worst, few[unit].Worst, 1.0);
        }
    }

    [Fact]
    public void Units_Permuted_KeepTheirSets()
    {
        var (scores, errors) = Table(30);
        var before = MarginalRankSets.Of(scores, ScoreNoise.Independent(scores, errors, 2000, 5), 0.95);
        double[] turnedScores = [.. scores.Reverse()], turnedErrors = [.. errors.Reverse()];
        var after = MarginalRankSets.Of(turnedScores, ScoreNoise.Independent(turnedScores, turnedErrors, 2000, 5), 0.95);
        Assert.Equal(before, after.Reverse());
    }

    [Fact]
    public void Sets_OnOneThreadOrMany_AreTheSame()
    {
        var (scores, errors) = Table(30);
        IReadOnlyList<RankSetRow> Rows() => RankSetTable.Of([.. scores.Select((_, unit) => $"u{unit}")], [.. scores.Select(score => (double?)score)], [.. errors.Select(error => (double?)error)], 0.95, 8);
        Assert.Equal(Rows(), OneThread.Run(Rows));
    }

    [Fact]
    public void CorrelatedErrors_ThatAllShare_TellUnitsApart()
    {
        // Each error has variance 100, but differences only 2*(100 - 99.9) = 0.2: 1 point is 2.24 deviations.
        double[] scores = [1, 0];
        double[][] covariance = [[100, 99.9], [99.9, 100]];
        Assert.Equal(new RankInterval(1, 1), MarginalRankSets.Of(scores, ScoreNoise.FromCovariance(covariance, 20_000, 1), 0.95)[0]);
        Assert.Equal(new RankInterval(1, 2), MarginalRankSets.Of(scores, ScoreNoise.Independent(scores, [10, 10], 20_000, 1), 0.95)[0]);
    }

    [Fact]
    public void Covariance_OfDraws_IsTheOneAskedFor_EvenWhenSingular()
    {
        double[][] covariance = [[4, 2, 4], [2, 5, 2], [4, 2, 4]];
        var noise = ScoreNoise.FromDraws(ScoreNoise.FromCovariance(covariance, 50_000, 4).Draws);
        Assert.Equal(Math.Sqrt(5), noise.Deviation(0, 1), 0.03);
        Assert.Equal(0, noise.Deviation(0, 2), 1e-9);
        Assert.Throws<ArgumentException>(() => ScoreNoise.FromCovariance([[1, 2], [2, 1]], 10, 1));
    }

    [Fact]
    public void Table_WithAMissingEstimate_RanksTheOthers()
    {
        var rows = RankSetTable.Of(new TextTable("in.csv", ["unit", "estimate", "se"], [["a", "5", "0.1"], ["b", "", ""], ["c", "9", "0.1"]]), 0.95, 1);
        Assert.Equal([2, null, 1], rows.Select(row => row.Rank));
        Assert.Null(rows[1].Marginal);
        Assert.Equal(new RankInterval(1, 1), rows[2].Simultaneous);
    }

    [Fact]
    public void Table_WithFaults_NamesThemAllWithTheirRows()
    {
        var table = new TextTable("in.csv", ["unit", "estimate", "se"], [["a", "5", "-1"], ["a", "x", "1"], ["c", "9", ""]]);
        var faults = Assert.Throws<FaultException>(() => RankSetTable.Of(table, 0.95, 1)).Faults;
        Assert.Equal([("CA1902", 2), ("CA1906", 3), ("CA1902", 3), ("CA1902", 4)], faults.Select(fault => (fault.Id, fault.Where.Row ?? 0)));
    }

    [Fact]
    public void Likelihood_OfAPairAskedAboutAlone_IsSaidInFiveWords()
    {
        Assert.Equal(0.975, LikelihoodBand.ProbabilityAbove(1.959964, 1), 1e-6);
        Assert.Equal(0.5, LikelihoodBand.ProbabilityAbove(0, 0));
        Assert.Equal([1, 2, 3, 3, 4, 5], new[] { 0.05, 0.10, 1.0 / 3, 2.0 / 3, 0.9, 0.91 }.Select(LikelihoodBand.Of));
    }

    // Scores of about the spread of their errors, so that sets are neither single ranks nor everything.
    private static (double[] Scores, double[] Errors) Table(int units)
    {
        var random = new RandomStream(17, 0);
        double[] scores = [.. Enumerable.Range(0, units).Select(_ => 50 + (10 * random.Normal()))];
        return (scores, [.. scores.Select(_ => 1 + (3 * random.Uniform()))]);
    }
}
