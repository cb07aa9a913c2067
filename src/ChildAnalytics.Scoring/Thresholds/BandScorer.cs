using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Points of a banded item: of one value, or of every value between two ends.</summary>
internal static class BandScorer
{
    /// <summary>The first band that holds gives its points.</summary>
    public static ItemOutcome Score(ItemRule rule, ExactValue value, ComparisonRounding rounding)
    {
        value = value.ForComparison(rounding);
        var bands = rule.Bands;
        for (var index = 0; index < bands.Length; index++)
        {
            if (value.Meets(bands[index].Comparator, bands[index].Threshold))
                return new ItemOutcome(new PointsRange(bands[index].Points, bands[index].Points), ScoreFinding.BandHolds, Band: index);
        }

        if (rule.Item.LowerBandsKnown)
            return new ItemOutcome(PointsRange.Zero, ScoreFinding.NoBandHolds);
        // Bands run from the best to the worst, so a lower one gives fewer points than the last one known.
        var lowest = bands.Length == 0 ? rule.Item.MaxPoints ?? 0 : bands[^1].Points;
        return new ItemOutcome(new PointsRange(0, lowest) { ExcludesMax = bands.Length > 0 && lowest > 0 }, ScoreFinding.BelowKnownBands, IsOpenForRule: true);
    }

    /// <summary>From the fewest to the most points of any value between two ends, both possible.</summary>
    // Points are constant between thresholds, so the ends, the thresholds inside and one value between each two of them see every step.
    public static PointsRange ScoreInterval(ItemRule rule, decimal low, decimal high, ComparisonRounding rounding)
    {
        (low, high) = (new ExactValue(low, 1).ForComparison(rounding).Numerator, new ExactValue(high, 1).ForComparison(rounding).Numerator);
        var stops = new List<decimal> { low, high };
        foreach (var band in rule.Bands)
        {
            if (band.Threshold > low && band.Threshold < high)
                stops.Add(band.Threshold);
        }

        stops.Sort();
        var range = Points(rule, low);
        for (var index = 1; index < stops.Count; index++)
            range = Hull(Hull(range, Points(rule, (stops[index - 1] + stops[index]) / 2)), Points(rule, stops[index]));
        return range;
    }

    private static PointsRange Points(ItemRule rule, decimal value) => Score(rule, new ExactValue(value, 1), ComparisonRounding.Exact).Points;

    private static PointsRange Hull(PointsRange left, PointsRange right)
    {
        var top = left.Max > right.Max || (left.Max == right.Max && !left.ExcludesMax) ? left : right;
        return new PointsRange(Math.Min(left.Min, right.Min), top.Max) { ExcludesMax = top.ExcludesMax };
    }
}
