using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Planning.Menus;
using ChildAnalytics.Scoring.Aggregation;

namespace ChildAnalytics.Planning.Solving;

/// <summary>The three conditions under a plan, judged by the rules that judge every rating.</summary>
/// <param name="OnTotal">Total at the mark, whatever the class turns out to be.</param>
/// <param name="OnNoZero">Nothing at zero.</param>
/// <param name="OnComplete">Every criterion scored.</param>
public sealed record PlanVerdicts(Verdict OnTotal, Verdict OnNoZero, Verdict OnComplete)
{
    /// <summary>All three together.</summary>
    public Verdict Overall => VerdictRules.Both(OnTotal, VerdictRules.Both(OnNoZero, OnComplete));

    /// <summary>Judges a plan that was found.</summary>
    /// <param name="menu">The menu it was chosen from.</param>
    /// <param name="plan">A plan with points.</param>
    /// <param name="lowestMark">Lowest mark of the classes still possible; null for none.</param>
    /// <param name="highestMark">Highest mark of the classes still possible; null for none.</param>
    public static PlanVerdicts Of(ImprovementMenu menu, CommunePlan plan, decimal? lowestMark, decimal? highestMark)
    {
        var total = plan.Total ?? 0;
        var (noZero, complete) = (Verdict.Met, Verdict.Met);
        foreach (var (criterion, given) in menu.Criteria.Zip(plan.Points).Where(pair => pair.First.MustExceedZero))
        {
            var points = new PointsRange(given.Points, given.Points);
            var isOpen = criterion.Openings.Count > 0;
            noZero = VerdictRules.Both(noZero, isOpen && given.Points <= 0 ? Verdict.Undetermined : VerdictRules.LineAboveZero(points, isMaxKnown: true));
            complete = VerdictRules.Both(complete, isOpen ? Verdict.Undetermined : VerdictRules.LineComplete(points, isMaxKnown: true));
        }

        return new PlanVerdicts(VerdictRules.TotalReached(new PointsRange(total, total), lowestMark, highestMark), noZero, complete);
    }
}
