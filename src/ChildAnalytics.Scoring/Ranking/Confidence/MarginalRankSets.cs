namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Rank confidence sets for one unit named in advance; for a whole table take <see cref="SimultaneousRankSets"/>.</summary>
/// <remarks>Source: Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks, Review of Economic Studies 91 (2024), doi 10.1093/restud/rdad006, with step-down. Reference program: csranks 1.2.2.</remarks>
public static class MarginalRankSets
{
    // Below one half the largest difference in a draw could be negative at the quantile asked for, which the inner loop does not tell apart.
    private const double LeastCoverage = 0.5;

    /// <summary>The set of each unit, each by itself, in the order given.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; 0.5 or above, below 1.</param>
    /// <remarks>Cost: draws times units squared.</remarks>
    public static RankInterval[] Of(double[] estimates, ScoreNoise noise, double coverage)
    {
        Check(estimates, noise, coverage);
        var sets = new RankInterval[estimates.Length];
        if (sets.Length == 0)
            return sets;
        Parallel.For(0, sets.Length, () => new StepDown(estimates, noise, coverage), (unit, _, steps) =>
        {
            steps.Run(unit);
            sets[unit] = steps.Interval();
            return steps;
        }, _ => { });
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
        var steps = new StepDown(estimates, noise, coverage);
        steps.Run(unit);
        return steps.Certain;
    }

    internal static void Check(double[] estimates, ScoreNoise noise, double coverage)
    {
        if (estimates.Length != noise.Units || Array.Exists(estimates, double.IsNaN))
            throw new ArgumentException("One score is needed per unit of the errors.", nameof(estimates));
        if (coverage is not (>= LeastCoverage and < 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Coverage lies between 0.5 and 1.");
    }

    // The rounds for one unit after another, on the same arrays.
    private sealed class StepDown(double[] estimates, ScoreNoise noise, double coverage)
    {
        private readonly double[] deviations = new double[estimates.Length];

        // Precision of each difference while the statement is open, otherwise 0.
        private readonly double[] above = new double[noise.Stride];
        private readonly double[] below = new double[noise.Stride];
        private readonly CriticalValue critical = new(noise.DrawCount);

        public int[] Certain { get; } = new int[estimates.Length];

        public RankInterval Interval() => new(1 + Certain.Count(sign => sign < 0), Certain.Length - Certain.Count(sign => sign > 0));

        public void Run(int unit)
        {
            Open(unit);
            critical.Reset();
            while (above.AsSpan().ContainsAnyExcept(0) || below.AsSpan().ContainsAnyExcept(0))
            {
                critical.Next(coverage, (draws, maxima) =>
                {
                    foreach (var draw in draws)
                    {
                        var errors = noise.ErrorsIn(draw);
                        maxima[draw] = LargestDifference.Either(errors, errors[unit], above, below);
                    }
                });
                if (!Reject(unit))
                    break;
            }
        }

        // Without error a difference is certain, and an exact tie stays open for ever.
        private void Open(int unit)
        {
            for (var other = 0; other < estimates.Length; other++)
            {
                deviations[other] = other == unit ? 0 : noise.Deviation(unit, other);
                above[other] = below[other] = deviations[other] > 0 ? 1 / deviations[other] : 0;
                Certain[other] = deviations[other] > 0 ? 0 : estimates[unit].CompareTo(estimates[other]);
            }
        }

        private bool Reject(int unit)
        {
            var isAny = false;
            for (var other = 0; other < estimates.Length; other++)
            {
                var difference = estimates[unit] - estimates[other];
                var limit = critical.Value * deviations[other];
                if (above[other] > 0 && difference > limit)
                    (above[other], Certain[other], isAny) = (0, 1, true);
                else if (below[other] > 0 && -difference > limit)
                    (below[other], Certain[other], isAny) = (0, -1, true);
            }

            return isAny;
        }
    }
}
