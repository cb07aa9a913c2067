namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The ranks a unit may have, both ends included; 1 is the best.</summary>
/// <param name="Best">Best possible rank.</param>
/// <param name="Worst">Worst possible rank.</param>
public readonly record struct RankInterval(int Best, int Worst)
{
    /// <summary>How many ranks are possible: 1 where the rank is certain.</summary>
    public int Width => Worst - Best + 1;

    /// <summary>Whether the rank is possible.</summary>
    public bool Contains(int rank) => rank >= Best && rank <= Worst;
}
