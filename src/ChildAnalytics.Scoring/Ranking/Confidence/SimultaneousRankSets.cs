namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Rank confidence sets that hold for all units of a table together, and which pairs of it can be told apart.</summary>
/// <remarks>Source and reference program as for <see cref="MarginalRankSets"/>, which are narrower and hold for one unit only.</remarks>
public sealed class SimultaneousRankSets
{
    // Draws handled together by one thread: a row of precisions is read once for all of them.
    private const int Block = 64;

    // By unit i and unit k: whether i is certainly above k.
    private readonly bool[][] certain;

    private SimultaneousRankSets(bool[][] certain)
    {
        this.certain = certain;
        var worse = new int[certain.Length];
        foreach (var row in certain)
        {
            for (var k = 0; k < row.Length; k++)
                worse[k] += row[k] ? 1 : 0;
        }

        Intervals = [.. certain.Select((row, unit) => new RankInterval(1 + worse[unit], row.Length - row.Count(above => above)))];
    }

    /// <summary>The set of each unit, in the order given.</summary>
    public IReadOnlyList<RankInterval> Intervals { get; }

    /// <summary>Whether unit <paramref name="i"/> is clearly above unit <paramref name="k"/> in this table; otherwise the two are not distinguishable, or k is above.</summary>
    public bool IsAbove(int i, int k) => certain[i][k];

    /// <summary>The sets of a table.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; 0.5 or above, below 1.</param>
    /// <remarks>Cost: draws times units squared, and memory for units squared.</remarks>
    public static SimultaneousRankSets Of(double[] estimates, ScoreNoise noise, double coverage) => Of(estimates, estimates, noise, coverage);

    /// <summary>The same where a score is known only to lie between two ends.</summary>
    /// <param name="lows">Lower ends, without NaN.</param>
    /// <param name="highs">Upper ends, same order; equal to the lower ones where the score is one number.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; 0.5 or above, below 1.</param>
    public static SimultaneousRankSets Of(double[] lows, double[] highs, ScoreNoise noise, double coverage)
    {
        MarginalRankSets.Check(lows, noise, coverage);
        MarginalRankSets.Check(highs, noise, coverage);
        // Row i: precision of the difference to each k while "i is not above k" is open, otherwise 0.
        var precisions = new double[lows.Length][];
        var isAbove = new bool[lows.Length][];
        Parallel.For(0, lows.Length, i =>
        {
            (precisions[i], isAbove[i]) = (new double[noise.Stride], new bool[lows.Length]);
            for (var k = 0; k < lows.Length; k++)
            {
                var deviation = i == k ? 0 : noise.Deviation(i, k);
                precisions[i][k] = deviation > 0 ? 1 / deviation : 0;
                isAbove[i][k] = deviation == 0 && lows[i] > highs[k];
            }
        });
        var critical = new CriticalValue(noise.DrawCount);
        Array.Fill(critical.Maxima, double.PositiveInfinity);
        while (Array.Exists(precisions, row => row.AsSpan().ContainsAnyExcept(0)))
        {
            critical.Next(coverage, draws => ComputeMaxima(noise, precisions, draws, critical.Maxima));
            if (!Reject(lows, highs, critical.Value, precisions, isAbove))
                break;
        }

        return new SimultaneousRankSets(isAbove);
    }

    private static void ComputeMaxima(ScoreNoise noise, double[][] precisions, ArraySegment<int> draws, double[] maxima) =>
        Parallel.For(0, (draws.Count + Block - 1) / Block, block =>
        {
            var some = draws.Slice(block * Block, Math.Min(Block, draws.Count - (block * Block)));
            foreach (var draw in some)
                maxima[draw] = 0;
            for (var unit = 0; unit < precisions.Length; unit++)
            {
                foreach (var draw in some)
                {
                    var errors = noise.ErrorsIn(draw);
                    maxima[draw] = Math.Max(maxima[draw], LargestDifference.Above(errors, errors[unit], precisions[unit]));
                }
            }
        });

    private static bool Reject(double[] lows, double[] highs, double critical, double[][] precisions, bool[][] isAbove)
    {
        var isAny = false;
        for (var i = 0; i < lows.Length; i++)
        {
            for (var k = 0; k < lows.Length; k++)
            {
                if (precisions[i][k] > 0 && (lows[i] - highs[k]) * precisions[i][k] > critical)
                    (precisions[i][k], isAbove[i][k], isAny) = (0, true, true);
            }
        }

        return isAny;
    }
}
