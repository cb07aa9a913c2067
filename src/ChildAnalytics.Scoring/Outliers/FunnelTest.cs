namespace ChildAnalytics.Scoring.Outliers;

/// <summary>Finds counts that chance and the ordinary differences between units do not explain; made for small counts, where z-scores mislead.</summary>
/// <remarks>
/// Source of the limits: Spiegelhalter, Statistics in Medicine 24 (2005), pages 1185-1202 (99.8 % limits). Of many units some lie outside by chance, so alarms of one
/// measure and period must also pass Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995), pages 289-300.
/// </remarks>
public static class FunnelTest
{
    /// <summary>The cells of one measure and period that lie outside, in the order given; empty where there are fewer than <see cref="FunnelSettings.FewestUnits"/>.</summary>
    /// <param name="cells">All units of one measure and period, of all groups.</param>
    /// <param name="settings">Limits.</param>
    /// <remarks>Cost: about one evaluation of the distribution a cell; tails are summed only as far as they decide.</remarks>
    public static IReadOnlyList<FunnelOutlier> Outside(IReadOnlyList<FunnelCell> cells, FunnelSettings settings)
    {
        if (cells.Count < settings.FewestUnits)
            return [];
        var found = new List<FunnelOutlier>();
        foreach (var group in cells.Index().GroupBy(pair => pair.Item.Group, StringComparer.Ordinal))
        {
            var members = group.ToArray();
            var peers = members.Length >= settings.FewestUnits ? [.. members.Select(member => member.Item)] : cells;
            Judge(members, peers, settings, found);
        }

        return [.. AfterManyTests(found, cells.Count, settings.FalseDiscovery).OrderBy(outlier => outlier.Index)];
    }

    private static void Judge((int Index, FunnelCell Cell)[] members, IReadOnlyList<FunnelCell> peers, FunnelSettings settings, List<FunnelOutlier> found)
    {
        var (ordinary, share, correlation) = FunnelGroup.Fit(peers, settings);
        foreach (var (index, cell) in members)
        {
            var tail = FunnelGroup.TailOf(ordinary, cell, settings.Tail);
            if (tail < settings.Tail)
                found.Add(new FunnelOutlier(index, share, correlation, NearestLimit(ordinary, cell, share, settings.Tail), 2 * tail, peers.Count));
        }
    }

    // The first count towards the expectation whose own tail is large enough.
    private static double NearestLimit(BetaBinomial ordinary, FunnelCell cell, double share, double tail)
    {
        var isHigh = cell.Numerator > share * cell.Denominator;
        var count = cell.Numerator;
        var sum = isHigh ? ordinary.AtLeast(count, cell.Denominator) : ordinary.AtMost(count, cell.Denominator);
        while (sum < tail && count >= 0 && count <= cell.Denominator)
        {
            count += isHigh ? -1 : 1;
            sum += ordinary.Probability(count, cell.Denominator);
        }

        return count;
    }

    // Cells within the limits have larger probabilities than all found, so the ranks of those found are their ranks among all.
    private static IEnumerable<FunnelOutlier> AfterManyTests(List<FunnelOutlier> found, int tests, double falseDiscovery)
    {
        var ranked = found.OrderBy(outlier => outlier.Probability).ToArray();
        var kept = 0;
        for (var rank = 1; rank <= ranked.Length; rank++)
        {
            if (ranked[rank - 1].Probability <= falseDiscovery * rank / tests)
                kept = rank;
        }

        return ranked.Take(kept);
    }
}
