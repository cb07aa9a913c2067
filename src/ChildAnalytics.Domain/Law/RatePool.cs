namespace ChildAnalytics.Domain.Law;

/// <summary>How a rate is steadied: the counts of the last years are summed before they are divided.</summary>
/// <param name="Per">What the rate is spoken of per: 1,000 or 100,000 children, for example.</param>
/// <param name="Years">Years that are summed, the round's own included; at least 1.</param>
/// <param name="LeastDenominator">Fewest cases under the line, over all years, below which the rate is not judged and its points stay open.</param>
public sealed record RatePool(decimal Per, int Years, decimal LeastDenominator);
