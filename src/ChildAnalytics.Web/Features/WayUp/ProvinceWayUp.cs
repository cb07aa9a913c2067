using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Planning.Solving;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The communes a province would lift first, with the plan of each.</summary>
/// <param name="All">Every rated commune of the province with its plan.</param>
/// <param name="Choice">The best choice under the budget.</param>
public sealed record ProvinceWayUp(IReadOnlyList<CommuneWayUp> All, ProvincePlan Choice)
{
    /// <summary>The chosen communes with their plans, cheapest first.</summary>
    public IReadOnlyList<CommuneWayUp> Chosen { get; } =
        [.. All.Where(own => Choice.Chosen.Any(chosen => chosen.CommuneId == own.Rating.CommuneId)).OrderBy(own => own.Plan.Cost).ThenBy(own => own.Rating.CommuneId, StringComparer.Ordinal)];

    /// <summary>Communes of an outcome.</summary>
    public int Count(PlanOutcome outcome) => All.Count(own => own.Plan.Outcome == outcome);

    /// <summary>The best choice in the newest round; null where the publication holds no menus of the province.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="provinceCode">Two digits.</param>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="costs">Costs and limit.</param>
    /// <param name="budget">Đồng.</param>
    /// <param name="most">Most communes.</param>
    public static ProvinceWayUp? Of(PublishedSnapshot snapshot, string provinceCode, string ruleSetId, WayUpCosts costs, long budget, int most)
    {
        if (snapshot.Ratings.Rounds(provinceCode, ruleSetId) is not [.., var round])
            return null;
        var menus = PublishedMenus.Read(snapshot, ruleSetId, provinceCode, communeId: null);
        var measures = snapshot.Measures.All().ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        IReadOnlyList<CommuneRating> ratings = [.. snapshot.Ratings.OfProvince(provinceCode, round.RoundId, ruleSetId).Where(rating => menus.ContainsKey(rating.CommuneId))];
        if (ratings.Count == 0)
            return null;
        var all = ratings.AsParallel().AsOrdered().Select(rating => CommuneWayUp.Of(rating, menus[rating.CommuneId].Menu, menus[rating.CommuneId].Levels, measures, costs)).ToList();
        var children = snapshot.Units.ChildrenOf(provinceCode);
        var candidates = all.Where(own => own.Plan.Outcome == PlanOutcome.Reached)
            .Select(own => new ProvinceCandidate(own.Rating.CommuneId, own.Plan.Cost, children.GetValueOrDefault(own.Rating.CommuneId))).ToList();
        return new ProvinceWayUp(all, ProvincePlanner.Best(candidates, budget, most));
    }
}
