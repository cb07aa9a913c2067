using ChildAnalytics.Marts.Improvements;
using ChildAnalytics.Planning.Solving;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The costs in use: the published ones with the reader's own in their place.</summary>
/// <param name="published">Costs of the publication.</param>
/// <param name="query">What the reader set.</param>
public sealed class WayUpCosts(IReadOnlyList<UnitCost> published, WayUpQuery query)
{
    /// <summary>By measure, in the publication's order.</summary>
    public IReadOnlyList<UnitCost> InUse { get; } =
        [.. published.Select(cost => query.Costs.TryGetValue(cost.MeasureId, out var own) && own != cost.Cost ? cost with { Cost = own, IsIllustrative = false } : cost)];

    /// <summary>True where any of the costs is assumed.</summary>
    public bool IsIllustrative => InUse.Any(cost => cost.IsIllustrative);

    /// <summary>As the planner reads them, with the limit.</summary>
    public PlanTerms Terms => new(InUse.ToDictionary(cost => cost.MeasureId, cost => cost.Cost, StringComparer.Ordinal), query.PeerPercent / 100m);

    /// <summary>Unit and price of a measure.</summary>
    public UnitCost Of(string measureId) => InUse.First(cost => cost.MeasureId == measureId);
}
