namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Rank confidence sets for one unit named in advance; for a whole table take <see cref="SimultaneousRankSets"/>.</summary>
/// <remarks>Source: Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks, Review of Economic Studies 91 (2024), doi 10.1093/restud/rdad006, with step-down. Reference program: csranks 1.2.2.</remarks>
public static class MarginalRankSets
{
    // Below one half the largest difference in a draw could be negative at the quantile asked for, which the inner loop does not tell apart.
    private const double LeastCoverage = 0.5;

    // Units that share one reading of the draws in their first round, which memory, not arithmetic, limits.
    private const int Together = 8;

    /// <summary>The set of each unit, each by itself, in the order given.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; 0.5 or above, below 1.</param>
    /// <remarks>Cost: draws times units squared.</remarks>
    public static RankInterval[] Of(double[] estimates, ScoreNoise noise, double coverage) => Of(estimates, estimates, noise, coverage);

    /// <summary>The same where a score is known only to lie between two ends: a unit is above another only where its lower end is, beyond the errors, above the other's upper end.</summary>
    /// <param name="lows">Lower ends, without NaN.</param>
    /// <param name="highs">Upper ends, same order; equal to the lower ones where the score is one number.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; 0.5 or above, below 1.</param>
    public static RankInterval[] Of(double[] lows, double[] highs, ScoreNoise noise, double coverage)
    {
        Check(lows, noise, coverage);
        Check(highs, noise, coverage);
        var sets = new RankInterval[lows.Length];
        if (sets.Length == 0)
            return sets;
        Parallel.For(
            0,
            (sets.Length + Together - 1) / Together,
            () => Enumerable.Range(0, Together).Select(_ => new MarginalStepDown(lows, highs, noise, coverage)).ToArray(),
            (batch, _, steps) =>
            {
                var units = Math.Min(Together, sets.Length - (batch * Together));
                MarginalStepDown.Run(steps.AsSpan(0, units), batch * Together);
                for (var place = 0; place < units; place++)
                    sets[(batch * Together) + place] = steps[place].Interval();
                return steps;
            },
            _ => { });
        return sets;
    }

    /// <summary>What is certain between one unit named in advance and each other: +1 the unit is above, -1 the other is above, 0 not distinguishable (and itself).</summary>
    /// <param name="unit">Place of the unit.</param>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">Probability that all these statements hold together; 0.5 or above, below 1.</param>
    public static int[] Against(int unit, double[] estimates, ScoreNoise noise, double coverage)
    {
        Check(estimates, noise, coverage);
        var steps = new MarginalStepDown(estimates, estimates, noise, coverage);
        MarginalStepDown.Run([steps], unit);
        return steps.Certain;
    }

    internal static void Check(double[] estimates, ScoreNoise noise, double coverage)
    {
        if (estimates.Length != noise.Units || Array.Exists(estimates, double.IsNaN))
            throw new ArgumentException("One score is needed per unit of the errors.", nameof(estimates));
        if (coverage is not (>= LeastCoverage and < 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Coverage lies between 0.5 and 1.");
    }
}
