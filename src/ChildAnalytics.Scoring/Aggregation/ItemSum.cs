using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>Running result over the items of one criterion: points, and how many are exact, open for want of facts, or open for want of law.</summary>
internal struct ItemSum(CriterionCombination combination)
{
    private int notScored;
    private int pointsUnknown;
    private bool hasUnknownMax;

    public PointsRange Points { get; private set; }

    public int ExactItems { get; private set; }

    /// <summary>Items that stand on the sheet; those left out by a setting and knock-outs, which give no points, do not count.</summary>
    public int ItemCount { get; private set; }

    /// <summary>Adds one item that stands on the sheet and says its own status, before the label of an illustrative set.</summary>
    /// <param name="outcome">The item.</param>
    /// <param name="isMaxUnknown">True where no source confirms the most it can give.</param>
    public CriterionStatus Add(ItemOutcome outcome, bool isMaxUnknown)
    {
        Points = combination == CriterionCombination.Sum ? Points + outcome.Points : ItemCount == 0 ? outcome.Points : PointsRange.Lower(Points, outcome.Points);
        hasUnknownMax |= isMaxUnknown;
        ItemCount++;
        if (isMaxUnknown || outcome.IsOpenForRule)
        {
            pointsUnknown++;
            return CriterionStatus.PointsUnknown;
        }

        if (outcome.Points.IsExact)
        {
            ExactItems++;
            return CriterionStatus.Scored;
        }

        notScored++;
        return CriterionStatus.NotScored;
    }

    /// <summary>Adds what the items of unknown points share of a criterion whose most points are known.</summary>
    public void AddUnassigned(decimal unassigned)
    {
        if (hasUnknownMax)
            Points += new PointsRange(0, unassigned);
    }

    /// <summary>Status of the criterion's own line.</summary>
    public readonly CriterionStatus Status(bool isMaxKnown, bool isIllustrative)
    {
        if (!isMaxKnown)
            return CriterionStatus.PointsUnknown;
        // The lowest item may settle the criterion while others are open.
        if (ExactItems == ItemCount || (combination == CriterionCombination.WorstOf && Points.IsExact))
            return Label(CriterionStatus.Scored, isIllustrative);
        if (notScored == ItemCount)
            return CriterionStatus.NotScored;
        return pointsUnknown == ItemCount ? CriterionStatus.PointsUnknown : CriterionStatus.PartlyScored;
    }

    /// <summary>Marks a score under assumed points as such.</summary>
    public static CriterionStatus Label(CriterionStatus status, bool isIllustrative) =>
        status == CriterionStatus.Scored && isIllustrative ? CriterionStatus.Illustrative : status;
}
