using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>
/// Figures too small to be shown: their band of record is published, they are not. While an item's thresholds stay, its band stays and gives the supposed points; where they are
/// moved, the points are open, or a reader could move a threshold until the figure showed.
/// </summary>
internal sealed class HiddenFigures
{
    private readonly Dictionary<string, (CriterionItem Item, bool KeepsThresholds)> items;
    private int opened;

    private HiddenFigures(Dictionary<string, (CriterionItem, bool)> items) => this.items = items;

    /// <summary>Figures opened so far.</summary>
    public int Opened => opened;

    /// <summary>What holds of hidden figures under changed rules.</summary>
    public static HiddenFigures Under(RuleSet before, RuleSet after)
    {
        var old = before.Criteria.SelectMany(criterion => criterion.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        return new HiddenFigures(after.Criteria.SelectMany(criterion => criterion.Items).ToDictionary(
            item => item.Id,
            item => (item, item.Bands.Select(band => (band.Comparator, band.Threshold)).SequenceEqual(old[item.Id].Bands.Select(band => (band.Comparator, band.Threshold)))),
            StringComparer.Ordinal));
    }

    /// <summary>The commune with its hidden figures as they read under the changed rules.</summary>
    public CommuneRecord Settle(CommuneRecord commune)
    {
        if (commune.Settled.Count == 0)
            return commune;
        var settled = new Dictionary<string, ItemOutcome>(StringComparer.Ordinal);
        foreach (var (itemId, given) in commune.Settled)
        {
            var (item, keepsThresholds) = items[itemId];
            var whole = item.Bands.Count == 0 && given.Points.Max > 0;
            var points = given.Band >= 0 ? item.Bands[given.Band].Points : whole ? item.MaxPoints ?? 0 : 0;
            if (!keepsThresholds)
                opened++;
            settled.Add(itemId, keepsThresholds && given.Points.IsExact
                ? given with { Points = new PointsRange(points, points) }
                : given with { Points = new PointsRange(0, item.MaxPoints ?? 0), Finding = ScoreFinding.IntervalOnly, Band = -1 });
        }

        return commune with { Settled = settled };
    }
}
