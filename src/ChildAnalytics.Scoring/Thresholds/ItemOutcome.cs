using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Points of one item for one commune, before they are written as a line.</summary>
/// <param name="Points">Points as far as certain; [0, 0] for an item whose most points are unknown, which the block of the rule set covers.</param>
/// <param name="Finding">Why.</param>
/// <param name="IsOpenForRule">True where the points are open because the law's text is, not because facts are missing.</param>
/// <param name="Band">Index of the band that holds; -1 where none does.</param>
public readonly record struct ItemOutcome(PointsRange Points, ScoreFinding Finding, bool IsOpenForRule = false, int Band = -1)
{
    /// <summary>True where the item left the sheet.</summary>
    public bool IsLeftOut => Finding == ScoreFinding.LeftOut;
}
