using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>Whether a verdict is certain whatever is still open turns out to be, and if not, on what it depends.</summary>
/// <remarks>
/// A total between bounds misses or reaches the mark depending on any open line: for each of them the others can be completed so that this one decides. So every
/// cause of an open line in an open condition counts, and no other.
/// </remarks>
public static class VerdictCertainty
{
    /// <summary>What the overall verdict of a sheet depends on; <see cref="VerdictCauses.None"/> where it is certain.</summary>
    /// <remarks>The points of criteria no source confirms are taken as any split of what the confirmed ones leave, none below zero: the text allows no more to be said.</remarks>
    public static VerdictCauses DependsOn(ScoreSheet sheet)
    {
        if (sheet.Overall != Verdict.Undetermined)
            return VerdictCauses.None;
        var causes = VerdictCauses.None;
        if (sheet.TotalReached == Verdict.Undetermined)
        {
            if (sheet.PassMark is null)
                causes |= VerdictCauses.UnitClass;
            foreach (var line in sheet.Lines)
                causes |= IsOpenItem(line) ? CauseOf(line) : VerdictCauses.None;
        }

        foreach (var line in sheet.Lines)
        {
            if (IsKnockOut(line) ? line.Finding == ScoreFinding.ConditionOpen : IsOpenItem(line) && MattersBeyondTheTotal(sheet, line))
                causes |= CauseOf(line);
        }

        return causes;
    }

    // An item certainly above 0 still leaves "every criterion is scored" open, but never "nothing is at 0".
    private static bool MattersBeyondTheTotal(ScoreSheet sheet, ScoreLine line) =>
        sheet.Complete == Verdict.Undetermined || (sheet.NoZero == Verdict.Undetermined && line.Points.Min == 0);

    private static bool IsOpenItem(ScoreLine line) =>
        line is { ItemId: not null, ItemCount: > 0 } && (!line.Points.IsExact || line.MaxPoints is null);

    private static bool IsKnockOut(ScoreLine line) => line is { ItemId: not null, Rule.Item.Item.Kind: ItemKind.KnockOut };

    private static VerdictCauses CauseOf(ScoreLine line) => line.Finding switch
    {
        ScoreFinding.RuleUnknown or ScoreFinding.BelowKnownBands => VerdictCauses.UnknownPoints,
        ScoreFinding.Vacuous => VerdictCauses.NoCase,
        ScoreFinding.IntervalOnly => VerdictCauses.SplitShare,
        ScoreFinding.SampleCrossesBand => VerdictCauses.Sampling,
        _ => VerdictCauses.MissingFacts,
    };
}
