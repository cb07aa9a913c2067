namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Compares each unit with the median of its table, for example a commune with its province.</summary>
public static class MedianComparison
{
    /// <summary>Where each unit stands, in the order given; all these statements hold together with the coverage asked for.</summary>
    /// <param name="estimates">The scores, without NaN; more is better.</param>
    /// <param name="noise">Their errors, same order.</param>
    /// <param name="coverage">For example 0.95; above 0, below 1.</param>
    /// <remarks>The median joins the table as one more unit, whose draws are the medians of the drawn scores (a proposal, composite index specification 7 and 11); only pairs with it are tested.</remarks>
    public static Standing[] Of(double[] estimates, ScoreNoise noise, double coverage)
    {
        var draws = noise.Draws[0].Length;
        var drawn = new double[noise.Units + 1][];
        for (var unit = 0; unit < noise.Units; unit++)
            drawn[unit] = Array.ConvertAll(noise.Draws[unit], error => estimates[unit] + error);
        var medians = new double[draws];
        Parallel.For(0, draws, () => new double[noise.Units], (draw, _, scores) =>
        {
            for (var unit = 0; unit < scores.Length; unit++)
                scores[unit] = drawn[unit][draw];
            medians[draw] = Median(scores);
            return scores;
        }, _ => { });
        drawn[^1] = medians;
        var median = Median((double[])estimates.Clone());
        var certain = MarginalRankSets.Against(noise.Units, [.. estimates, median], ScoreNoise.FromDraws(drawn), coverage);
        return Array.ConvertAll(certain[..^1], sign => sign > 0 ? Standing.ClearlyLower : sign < 0 ? Standing.ClearlyHigher : Standing.NotDistinguishable);
    }

    // Sorts its argument.
    private static double Median(double[] scores)
    {
        Array.Sort(scores);
        return (scores[(scores.Length - 1) / 2] + scores[scores.Length / 2]) / 2;
    }
}
