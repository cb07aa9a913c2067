namespace ChildAnalytics.Marts.Improvements;

/// <summary>What one improved child, case or service costs on the day the publication speaks of.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Unit">What one unit is, in words.</param>
/// <param name="Cost">Đồng.</param>
/// <param name="IsIllustrative">True where the cost is assumed.</param>
public sealed record UnitCost(string MeasureId, string Unit, long Cost, bool IsIllustrative);
