using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Rank confidence sets for one unit named in advance; for a whole table take <see cref="SimultaneousRankSets"/>.</summary>
/// <remarks>Source: Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks, Review of Economic Studies 91 (2024), doi 10.1093/restud/rdad006, with step-down. Reference program: csranks 1.2.2.</remarks>
public static class MarginalRankSets
{
    // Draws handled together: their errors of one unit fit the nearest cache.
    private const int Block = 2048;

    /// <summary>The set of each unit, each by itself, in the order given.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; above 0, below 1.</param>
    /// <remarks>Cost: draws times units squared.</remarks>
    public static RankInterval[] Of(double[] estimates, ScoreNoise noise, double coverage)
    {
        Check(estimates, noise, coverage);
        var sets = new RankInterval[estimates.Length];
        Parallel.For(0, sets.Length, () => new double[1][], (unit, _, scratch) =>
        {
            sets[unit] = Of(unit, estimates, noise, coverage, scratch, null);
            return scratch;
        }, _ => { });
        return sets;
    }

    /// <summary>What is certain between one unit named in advance and each other: +1 the unit is above, -1 the other is above, 0 not distinguishable (and itself).</summary>
    /// <param name="unit">Place of the unit.</param>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">Probability that all these statements hold together; above 0, below 1.</param>
    public static int[] Against(int unit, double[] estimates, ScoreNoise noise, double coverage)
    {
        Check(estimates, noise, coverage);
        var certain = new int[estimates.Length];
        Of(unit, estimates, noise, coverage, new double[1][], certain);
        return certain;
    }

    private static RankInterval Of(int unit, double[] estimates, ScoreNoise noise, double coverage, double[][] scratch, int[]? certain)
    {
        var units = estimates.Length;
        var sides = new PairSide[units];
        var deviations = new double[units];
        int above = 0, below = 0;
        for (var other = 0; other < units; other++)
        {
            if (other == unit)
                continue;
            deviations[other] = noise.Deviation(unit, other);
            sides[other] = deviations[other] > 0 ? PairSide.Both : PairSide.None;
            if (deviations[other] == 0)
                Count(other, estimates[unit].CompareTo(estimates[other]));
        }

        while (CriticalValue(unit, noise, sides, deviations, coverage, scratch) is { } critical)
        {
            var before = above + below;
            for (var other = 0; other < units; other++)
            {
                var difference = estimates[unit] - estimates[other];
                var limit = critical * deviations[other];
                if (sides[other].HasFlag(PairSide.JAbove) && difference > limit)
                    Count(other, 1);
                else if (sides[other].HasFlag(PairSide.KAbove) && -difference > limit)
                    Count(other, -1);
            }

            if (above + below == before)
                break;
        }

        return new RankInterval(1 + above, units - below);

        void Count(int other, int sign)
        {
            above += sign < 0 ? 1 : 0;
            below += sign > 0 ? 1 : 0;
            sides[other] &= sign > 0 ? ~PairSide.JAbove : sign < 0 ? ~PairSide.KAbove : PairSide.Both;
            if (certain is not null && sign != 0)
                certain[other] = sign;
        }
    }

    // Null where no statement is open.
    private static double? CriticalValue(int unit, ScoreNoise noise, PairSide[] sides, double[] deviations, double coverage, double[][] scratch)
    {
        if (Array.TrueForAll(sides, side => side == PairSide.None))
            return null;
        var draws = noise.Draws[unit].Length;
        var largest = scratch[0] ??= new double[draws];
        Array.Fill(largest, double.NegativeInfinity);
        for (var start = 0; start < draws; start += Block)
        {
            var length = Math.Min(Block, draws - start);
            var own = noise.Draws[unit].AsSpan(start, length);
            for (var other = 0; other < sides.Length; other++)
            {
                if (sides[other] != PairSide.None)
                    LargestDifference.RaiseInPlace(largest.AsSpan(start, length), own, noise.Draws[other].AsSpan(start, length), 1 / deviations[other], sides[other]);
            }
        }

        return Quantiles.SelectInPlace(largest, coverage);
    }

    internal static void Check(double[] estimates, ScoreNoise noise, double coverage)
    {
        if (estimates.Length != noise.Units || Array.Exists(estimates, double.IsNaN))
            throw new ArgumentException("One score is needed per unit of the errors.", nameof(estimates));
        if (coverage is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Coverage lies between 0 and 1.");
    }
}
