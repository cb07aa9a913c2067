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
        var lines = menu.Criteria.Zip(plan.Points, (criterion, given) => (criterion.MustExceedZero, Points: new PointsRange(given.Points, given.Points)))
            .Where(line => line.MustExceedZero).Select(line => line.Points).ToList();
        return new PlanVerdicts(
            VerdictRules.TotalReached(new PointsRange(total, total), lowestMark, highestMark),
            lines.Aggregate(Verdict.Met, (all, points) => VerdictRules.Both(all, VerdictRules.LineAboveZero(points, isMaxKnown: true))),
            lines.Aggregate(Verdict.Met, (all, points) => VerdictRules.Both(all, VerdictRules.LineComplete(points, isMaxKnown: true))));
    }
}
