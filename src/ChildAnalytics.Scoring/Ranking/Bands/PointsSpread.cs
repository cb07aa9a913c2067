using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Ranking.Bands;

/// <summary>The points one item might as well have given, had chance dealt its cases once more: the small-count noise of a register and the sampling error of a survey alike.</summary>
/// <remarks>
/// The count is redrawn as binomial with (count + 0.5)/(all + 1), the link of <c>Index/Sensitivity/MeasureNoise</c>, so that "none" and "all" can be redrawn too. Points are steps
/// of the count, so their chances are exact differences of the binomial distribution between the steps and need no draws.
/// </remarks>
public sealed class PointsSpread
{
    // Chances below this move no rank set built from some thousand draws.
    private const double Negligible = 1e-5;

    // A proportional item is cut into as many steps, over six standard deviations to either side.
    private const int Steps = 60;
    private const double Reach = 6;

    private readonly double[] upTo;
    private readonly double[] points;

    private PointsSpread(double observed, double[] upTo, double[] points) => (Observed, this.upTo, this.points) = (observed, upTo, points);

    /// <summary>Points the reported count gives.</summary>
    public double Observed { get; }

    /// <summary>Points at a place from 0 (included) to 1 of their distribution.</summary>
    public double At(double place)
    {
        var index = 0;
        while (index < upTo.Length - 1 && place >= upTo[index])
            index++;
        return points[index];
    }

    /// <summary>The spread of one item's line; null where the line does not rest on a count over a count, or chance could not have changed its points.</summary>
    /// <param name="line">A line of an item, scored.</param>
    /// <param name="settings">Settings it was scored under.</param>
    public static PointsSpread? Of(ScoreLine line, LegalSettings settings)
    {
        if (line.Rule.Item is not { } rule || line.ItemId is null || line.Rule.MaxPoints is null || !IsCounted(rule)
            || line.Fact is not { Numerator: { } numerator, Denominator: > 0 and { } denominator } || numerator > denominator
            || line.Finding is not (ScoreFinding.BandHolds or ScoreFinding.NoBandHolds or ScoreFinding.Proportional or ScoreFinding.SampleCrossesBand))
            return null;
        var all = Math.Round(denominator);
        if (all < 1)
            return null;
        var chance = (double)((numerator + 0.5m) / (denominator + 1));
        var (ends, values) = (new List<double>(), new List<double>());
        var below = 0.0;
        var cuts = Cuts(rule, all, chance);
        for (var step = 0; step < cuts.Count; step++)
        {
            var reached = step + 1 < cuts.Count ? BinomialDistribution.AtMost((double)cuts[step + 1] - 1, (double)all, chance) : 1;
            if (reached - below < Negligible)
                continue;
            var value = PointsOf(rule, cuts[step], all, settings);
            if (values.Count == 0 || values[^1] != value)
            {
                ends.Add(reached);
                values.Add(value);
            }

            ends[^1] = below = reached;
        }

        var observed = PointsOf(rule, numerator, denominator, settings);
        return values.Count == 1 && values[0] == observed ? null : new PointsSpread(observed, [.. ends], [.. values]);
    }

    private static bool IsCounted(ItemRule rule) =>
        rule.Measure is not { CountsPlaces: true } && (rule.Item.Kind == ItemKind.Rate || (rule.Item.Kind is ItemKind.Bands or ItemKind.Survey or ItemKind.Proportional && rule.Unit.RatioBase() is not null));

    // The first count of each stretch over which the points stay the same; 0 first.
    private static List<decimal> Cuts(ItemRule rule, decimal all, double chance)
    {
        var cuts = new SortedSet<decimal> { 0 };
        if (rule.Item.Kind == ItemKind.Proportional)
        {
            var (centre, spread) = (chance * (double)all, Math.Sqrt((double)all * chance * (1 - chance)));
            for (var step = 0; step <= Steps; step++)
                cuts.Add(Math.Clamp(Math.Floor((decimal)(centre + (((2.0 * step / Steps) - 1) * Reach * spread))), 0, all));
            return [.. cuts];
        }

        var ratioBase = rule.Item.Pool?.Per ?? rule.Unit.RatioBase() ?? 1;
        foreach (var band in rule.Bands)
        {
            // Rounding before the comparison moves a step by at most half a tenth to either side.
            foreach (var shift in (ReadOnlySpan<decimal>)[-0.05m, 0, 0.05m])
            {
                var count = (band.Threshold + shift) * all / ratioBase;
                foreach (var cut in (ReadOnlySpan<decimal>)[Math.Ceiling(count), Math.Floor(count) + 1])
                {
                    if (cut > 0 && cut <= all)
                        cuts.Add(cut);
                }
            }
        }

        return [.. cuts];
    }

    private static double PointsOf(ItemRule rule, decimal count, decimal all, LegalSettings settings)
    {
        var fact = Fact.OfFraction(count, all);
        var range = rule.Item.Kind switch
        {
            ItemKind.Rate => BandScorer.Score(rule, ExactValue.OfRate(fact, rule.Item.Pool!.Per), settings.Rounding).Points,
            ItemKind.Proportional => ItemScorer.Score(rule, fact, settings).Points,
            _ => ExactValue.TryRead(fact, rule.Unit, out var value) ? BandScorer.Score(rule, value, settings.Rounding).Points : default,
        };
        // Where the text gives the best band only, the middle of what is left stands in for it.
        return (double)(range.Min + range.Max) / 2;
    }
}
