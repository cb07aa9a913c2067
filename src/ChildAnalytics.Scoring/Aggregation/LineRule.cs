using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>What every sheet of a rule set says alike on one line: whose line it is and the most it can give.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="ItemId">The item; null on the criterion's own line.</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
/// <param name="Item">The item's rule; on a criterion's own line the rule of its only item, null where it has several.</param>
public sealed record LineRule(string CriterionId, string? ItemId, decimal? MaxPoints, ItemRule? Item);
