using ChildAnalytics.Marts.Improvements;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Planning.Menus;
using ChildAnalytics.Planning.Solving;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The cheapest way of one commune to the standard, with what pages and files show of it.</summary>
/// <param name="Rating">The commune as it was rated.</param>
/// <param name="Plan">The plan, or why there is none.</param>
/// <param name="Verdicts">The three conditions under the plan; null where there is none.</param>
/// <param name="Steps">What the plan asks for, dearest first.</param>
/// <param name="Levels">All levels of the commune, for what else could be reached.</param>
public sealed record CommuneWayUp(CommuneRating Rating, CommunePlan Plan, PlanVerdicts? Verdicts, IReadOnlyList<PlannedStep> Steps, IReadOnlyList<ImprovementLevel> Levels)
{
    /// <summary>The way of one commune in the newest round; null where it is not rated under the rule set, or the publication holds no menus.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="communeId">Code and first day.</param>
    /// <param name="provinceCode">Its province.</param>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="costs">Costs and limit.</param>
    public static CommuneWayUp? Of(PublishedSnapshot snapshot, string communeId, string provinceCode, string ruleSetId, WayUpCosts costs)
    {
        var rating = snapshot.Ratings.OfCommune(communeId).LastOrDefault(row => row.RuleSetId == ruleSetId);
        var menus = PublishedMenus.Read(snapshot, ruleSetId, provinceCode, communeId);
        return rating is not null && menus.TryGetValue(communeId, out var own)
            ? Of(rating, own.Menu, own.Levels, snapshot.Measures.All().ToDictionary(measure => measure.Id, StringComparer.Ordinal), costs)
            : null;
    }

    /// <summary>The way of a commune whose menu has been read.</summary>
    internal static CommuneWayUp Of(
        CommuneRating rating, ImprovementMenu menu, IReadOnlyList<ImprovementLevel> levels, IReadOnlyDictionary<string, PublishedMeasure> measures, WayUpCosts costs)
    {
        // Where the class is open the highest mark still possible is asked for: then the plan holds whatever the class turns out to be.
        var plan = CommunePlanner.Cheapest(menu, costs.Terms, rating.PassMarkHigh);
        var steps = plan.Steps.Select(step => new PlannedStep(
            measures[step.MeasureId],
            levels.First(level => level.MeasureId == step.MeasureId && level.Level == 0),
            levels.First(level => level.MeasureId == step.MeasureId && level.Level == step.Number),
            costs.Of(step.MeasureId)));
        return new CommuneWayUp(
            rating,
            plan,
            plan.Points.Count > 0 ? PlanVerdicts.Of(menu, plan, rating.PassMarkLow, rating.PassMarkHigh) : null,
            [.. steps.OrderByDescending(step => step.Total).ThenBy(step => step.Measure.Id, StringComparer.Ordinal)],
            levels);
    }
}
