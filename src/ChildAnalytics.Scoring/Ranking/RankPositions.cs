using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking;

/// <summary>Ranks of scores: 1 is the highest, equal scores share the better rank, a missing score has none.</summary>
public static class RankPositions
{
    /// <summary>The rank of each score, in the order given; 0 where the score is missing (NaN).</summary>
    /// <param name="scores">Any length; NaN means missing. Scores equal to 1e-12 relative are ties.</param>
    public static int[] Descending(ReadOnlySpan<double> scores)
    {
        var ranks = new int[scores.Length];
        Descending(scores, ranks, new double[scores.Length], new int[scores.Length]);
        return ranks;
    }

    // The same without allocation: keys and places are scratch of the same length.
    internal static void Descending(ReadOnlySpan<double> scores, Span<int> ranks, Span<double> keys, Span<int> places)
    {
        var present = 0;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            ranks[unit] = 0;
            if (double.IsNaN(scores[unit]))
                continue;
            keys[present] = -scores[unit];
            places[present] = unit;
            present++;
        }

        keys[..present].Sort(places[..present]);
        var first = 0;
        for (var place = 0; place < present; place++)
        {
            if (!NearTie.Between(keys[place], keys[first]))
                first = place;
            ranks[places[place]] = first + 1;
        }
    }
}
