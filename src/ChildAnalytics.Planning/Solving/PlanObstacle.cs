namespace ChildAnalytics.Planning.Solving;

/// <summary>Why no plan meets the rule set.</summary>
/// <param name="CriterionId">The criterion that stays at zero, stays open or fails whatever is improved within the limits; null for the total.</param>
/// <param name="Reachable">Most points within reach: of the criterion, or in all.</param>
/// <param name="Needed">Points that would do: more than this for a criterion (0), at least this for the total.</param>
public sealed record PlanObstacle(string? CriterionId, decimal Reachable, decimal Needed);
