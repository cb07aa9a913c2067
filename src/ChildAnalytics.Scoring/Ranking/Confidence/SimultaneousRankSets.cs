using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Rank confidence sets that hold for all units of a table together, and which pairs of it can be told apart.</summary>
/// <remarks>Source and reference program as for <see cref="MarginalRankSets"/>, which are narrower and hold for one unit only.</remarks>
public sealed class SimultaneousRankSets
{
    // Draws handled together by one thread: their errors of all units of a province fit the cache.
    private const int Block = 128;

    // Row k holds the pairs (j, k) with j below k: +1 j is above k, -1 k is above j, 0 not distinguishable.
    private readonly sbyte[][] order;

    private SimultaneousRankSets(RankInterval[] intervals, sbyte[][] order) => (Intervals, this.order) = (intervals, order);

    /// <summary>The set of each unit, in the order given.</summary>
    public IReadOnlyList<RankInterval> Intervals { get; }

    /// <summary>Whether unit <paramref name="i"/> is clearly above unit <paramref name="k"/> in this table; otherwise the two are not distinguishable, or k is above.</summary>
    public bool IsAbove(int i, int k) => i < k ? order[k][i] > 0 : i > k && order[i][k] < 0;

    /// <summary>The sets of a table.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; above 0, below 1.</param>
    /// <remarks>Cost: draws times units squared, and memory for units squared.</remarks>
    public static SimultaneousRankSets Of(double[] estimates, ScoreNoise noise, double coverage)
    {
        MarginalRankSets.Check(estimates, noise, coverage);
        var units = estimates.Length;
        var sides = new PairSide[units][];
        var precisions = new double[units][];
        var certain = new sbyte[units][];
        Parallel.For(0, units, k =>
        {
            (sides[k], precisions[k], certain[k]) = (new PairSide[k], new double[k], new sbyte[k]);
            for (var j = 0; j < k; j++)
            {
                var deviation = noise.Deviation(j, k);
                precisions[k][j] = 1 / deviation;
                sides[k][j] = deviation > 0 ? PairSide.Both : PairSide.None;
                // Without error a difference is certain.
                certain[k][j] = deviation > 0 ? (sbyte)0 : (sbyte)estimates[j].CompareTo(estimates[k]);
            }
        });
        while (CriticalValue(noise, sides, precisions, coverage) is { } critical)
        {
            if (!Reject(estimates, precisions, critical, sides, certain))
                break;
        }

        return new SimultaneousRankSets(Count(certain), certain);
    }

    private static double? CriticalValue(ScoreNoise noise, PairSide[][] sides, double[][] precisions, double coverage)
    {
        if (Array.TrueForAll(sides, row => Array.TrueForAll(row, side => side == PairSide.None)))
            return null;
        var draws = noise.Draws[0].Length;
        var largest = new double[draws];
        Array.Fill(largest, double.NegativeInfinity);
        Parallel.For(0, (draws + Block - 1) / Block, block =>
        {
            var start = block * Block;
            var length = Math.Min(Block, draws - start);
            var maxima = largest.AsSpan(start, length);
            for (var k = 1; k < sides.Length; k++)
            {
                var second = noise.Draws[k].AsSpan(start, length);
                for (var j = 0; j < k; j++)
                    LargestDifference.RaiseInPlace(maxima, noise.Draws[j].AsSpan(start, length), second, precisions[k][j], sides[k][j]);
            }
        });
        return Quantiles.SelectInPlace(largest, coverage);
    }

    private static bool Reject(double[] estimates, double[][] precisions, double critical, PairSide[][] sides, sbyte[][] certain)
    {
        var isAny = false;
        for (var k = 1; k < sides.Length; k++)
        {
            for (var j = 0; j < k; j++)
            {
                var standardised = (estimates[j] - estimates[k]) * precisions[k][j];
                if (sides[k][j].HasFlag(PairSide.JAbove) && standardised > critical)
                    (sides[k][j], certain[k][j], isAny) = (sides[k][j] & ~PairSide.JAbove, 1, true);
                else if (sides[k][j].HasFlag(PairSide.KAbove) && -standardised > critical)
                    (sides[k][j], certain[k][j], isAny) = (sides[k][j] & ~PairSide.KAbove, -1, true);
            }
        }

        return isAny;
    }

    private static RankInterval[] Count(sbyte[][] certain)
    {
        var (above, below) = (new int[certain.Length], new int[certain.Length]);
        for (var k = 1; k < certain.Length; k++)
        {
            for (var j = 0; j < k; j++)
            {
                var (upper, lower) = certain[k][j] > 0 ? (j, k) : (k, j);
                if (certain[k][j] == 0)
                    continue;
                below[upper]++;
                above[lower]++;
            }
        }

        return [.. above.Select((count, unit) => new RankInterval(1 + count, certain.Length - below[unit]))];
    }
}
