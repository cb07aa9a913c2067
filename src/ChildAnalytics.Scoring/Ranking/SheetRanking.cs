using ChildAnalytics.Scoring.Aggregation;

namespace ChildAnalytics.Scoring.Ranking;

/// <summary>Ranks score sheets of one rule set and round by their totals, with ties as ties and open totals as open places.</summary>
public static class SheetRanking
{
    private const int Bands = 4;

    /// <summary>The place of each sheet, in the order given.</summary>
    /// <param name="sheets">Sheets of one rule set and one round; empty gives an empty list.</param>
    /// <exception cref="ArgumentException">Rule sets or rounds are mixed: an illustrative set never shares a ranking with a confirmed one.</exception>
    /// <remarks>Four groups rather than a strict list: as Thanh Hóa ranked its districts for 2020 (thanhhoa.dcs.vn, 12/10/2021). Cost: n log n.</remarks>
    public static IReadOnlyList<RankedSheet> Rank(IReadOnlyList<ScoreSheet> sheets)
    {
        var lows = new decimal[sheets.Count];
        var highs = new decimal[sheets.Count];
        for (var index = 0; index < sheets.Count; index++)
        {
            if (sheets[index].RuleSetId != sheets[0].RuleSetId || sheets[index].RoundId != sheets[0].RoundId)
                throw new ArgumentException($"Sheets of {sheets[0].RuleSetId} {sheets[0].RoundId} cannot be ranked with those of {sheets[index].RuleSetId} {sheets[index].RoundId}.", nameof(sheets));
            lows[index] = sheets[index].Total.Min;
            highs[index] = sheets[index].Total.Max;
        }

        Array.Sort(lows);
        Array.Sort(highs);
        var ranked = new RankedSheet[sheets.Count];
        for (var index = 0; index < ranked.Length; index++)
            ranked[index] = Place(sheets[index], lows, highs);
        return ranked;
    }

    private static RankedSheet Place(ScoreSheet sheet, decimal[] lows, decimal[] highs)
    {
        var total = sheet.Total;
        var certainlyAbove = total.ExcludesMax ? CountAtLeast(lows, total.Max) : CountAbove(lows, total.Max);
        // An open total is possibly above its own lower end; it does not compete with itself.
        var itself = total.Max > total.Min ? 1 : 0;
        var possiblyAbove = CountAbove(highs, total.Min) - itself;
        var (best, worst) = (1 + certainlyAbove, 1 + possiblyAbove);
        var (bestBand, worstBand) = (BandOf(best, lows.Length), BandOf(worst, lows.Length));
        return new RankedSheet(sheet, total.IsExact ? best : null, best, worst, lows.Length, bestBand == worstBand ? bestBand : null);
    }

    private static int BandOf(int rank, int count) => 1 + (Bands * (rank - 1) / count);

    private static int CountAbove(decimal[] sorted, decimal bound) => sorted.Length - FirstWhere(sorted, bound, orEqual: false);

    private static int CountAtLeast(decimal[] sorted, decimal bound) => sorted.Length - FirstWhere(sorted, bound, orEqual: true);

    // Index of the first value above the bound, or at it too; the length where none is.
    private static int FirstWhere(decimal[] sorted, decimal bound, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] > bound || (orEqual && sorted[middle] == bound))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
