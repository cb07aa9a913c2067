using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Turns one fact into the points of one item, by exact comparison; what is missing stays a range and never becomes zero.</summary>
public static class ItemScorer
{
    private const int ReadableDecimals = 1;

    /// <summary>Points of the item for a commune.</summary>
    /// <param name="rule">The item and its measure.</param>
    /// <param name="fact">What was reported; null where nothing was.</param>
    /// <param name="settings">Choices for 0 out of 0 and for rounding.</param>
    public static ItemOutcome Score(ItemRule rule, Fact? fact, LegalSettings settings)
    {
        var most = rule.Item.MaxPoints ?? 0;
        if (rule.Item.Kind == ItemKind.Unknown || rule.Item.MaxPoints is null)
            return new ItemOutcome(new PointsRange(0, most), ScoreFinding.RuleUnknown, IsOpenForRule: true);
        if (fact is null)
            return new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactMissing);
        if (rule.Unit.RatioBase() is not null && fact is { Numerator: 0, Denominator: 0 })
            return Vacuous(most, settings.VacuousItem);
        if (ExactValue.TryRead(fact, rule.Unit, out var value))
            return rule.Item.Kind == ItemKind.YesNo ? ScoreYesNo(most, value) : ScoreBands(rule, value, settings.Rounding);
        if (fact is { ValueLo: { } low, ValueHi: { } high } && low <= high)
            return rule.Item.Kind == ItemKind.YesNo
                ? new ItemOutcome(new PointsRange(low >= 1 ? most : 0, high <= 0 ? 0 : most), ScoreFinding.IntervalOnly)
                : new ItemOutcome(ScoreInterval(rule, low, high, settings.Rounding), ScoreFinding.IntervalOnly);
        var finding = fact is { Numerator: null, Denominator: null, Value: null } ? ScoreFinding.FactMissing : ScoreFinding.FactUnusable;
        return new ItemOutcome(new PointsRange(0, most), finding);
    }

    private static ItemOutcome Vacuous(decimal most, VacuousItemRule rule) => rule switch
    {
        VacuousItemRule.Full => new ItemOutcome(new PointsRange(most, most), ScoreFinding.Vacuous),
        VacuousItemRule.Zero => new ItemOutcome(PointsRange.Zero, ScoreFinding.Vacuous),
        VacuousItemRule.LeaveOut => new ItemOutcome(PointsRange.Zero, ScoreFinding.LeftOut),
        _ => new ItemOutcome(new PointsRange(0, most), ScoreFinding.Vacuous),
    };

    private static ItemOutcome ScoreYesNo(decimal most, ExactValue value) => value.Numerator switch
    {
        1 => new ItemOutcome(new PointsRange(most, most), ScoreFinding.Yes),
        0 => new ItemOutcome(PointsRange.Zero, ScoreFinding.No),
        _ => new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactUnusable),
    };

    private static ItemOutcome ScoreBands(ItemRule rule, ExactValue value, ComparisonRounding rounding)
    {
        if (rounding == ComparisonRounding.OneDecimal)
            value = value.Rounded(ReadableDecimals);
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

    // Points are constant between thresholds, so the ends, the thresholds inside and one value between each two of them see every step.
    private static PointsRange ScoreInterval(ItemRule rule, decimal low, decimal high, ComparisonRounding rounding)
    {
        if (rounding == ComparisonRounding.OneDecimal)
            (low, high) = (new ExactValue(low, 1).Rounded(ReadableDecimals).Numerator, new ExactValue(high, 1).Rounded(ReadableDecimals).Numerator);
        var stops = new List<decimal> { low, high };
        foreach (var band in rule.Bands)
        {
            if (band.Threshold > low && band.Threshold < high)
                stops.Add(band.Threshold);
        }

        stops.Sort();
        var range = ScoreBands(rule, new ExactValue(low, 1), ComparisonRounding.Exact).Points;
        for (var index = 1; index < stops.Count; index++)
        {
            range = Hull(range, ScoreBands(rule, new ExactValue((stops[index - 1] + stops[index]) / 2, 1), ComparisonRounding.Exact).Points);
            range = Hull(range, ScoreBands(rule, new ExactValue(stops[index], 1), ComparisonRounding.Exact).Points);
        }

        return range;
    }

    private static PointsRange Hull(PointsRange left, PointsRange right)
    {
        var top = left.Max > right.Max || (left.Max == right.Max && !left.ExcludesMax) ? left : right;
        return new PointsRange(Math.Min(left.Min, right.Min), top.Max) { ExcludesMax = top.ExcludesMax };
    }
}
