namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Whether a unit really moved between two tables: an arrow is drawn only where its two rank sets share no rank.</summary>
/// <remarks>
/// A change of the rank itself says little: with no true change at all, a percentage counted on 400 children moves the median of 3,321 communes by 150 places.
/// Each set misses the true rank with probability (1 - coverage)/2 when built at <see cref="CoverageOfEach"/>, so both hold it with the coverage asked for, and sets that hold the same rank overlap.
/// </remarks>
public static class RankMovement
{
    /// <summary>The coverage to build each of the two sets with.</summary>
    /// <param name="coverage">Probability of no arrow where nothing changed, for one unit; above 0, below 1.</param>
    public static double CoverageOfEach(double coverage) => 1 - ((1 - coverage) / 2);

    /// <summary>The movement from one table to the next; higher means nearer to rank 1.</summary>
    /// <param name="before">The unit's marginal set in the earlier table.</param>
    /// <param name="after">Its marginal set in the later table, over the same units.</param>
    public static Standing Between(RankInterval before, RankInterval after)
    {
        if (after.Worst < before.Best)
            return Standing.ClearlyHigher;
        return after.Best > before.Worst ? Standing.ClearlyLower : Standing.NotDistinguishable;
    }
}
