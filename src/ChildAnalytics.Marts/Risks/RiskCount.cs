namespace ChildAnalytics.Marts.Risks;

/// <summary>How many pairs of commune and measure share a band, an agency and a measure.</summary>
/// <param name="Band">1 to 5; 0 where there is no forecast.</param>
/// <param name="LeadAgency">Short ids joined by <c>+</c>; null where unknown.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Its short name.</param>
/// <param name="Pairs">Number of pairs.</param>
public sealed record RiskCount(int Band, string? LeadAgency, string MeasureId, string MeasureName, int Pairs);
