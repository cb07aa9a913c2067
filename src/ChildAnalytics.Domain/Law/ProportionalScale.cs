namespace ChildAnalytics.Domain.Law;

/// <summary>Anchors of a proportional item: points = most points × (value − From) ÷ (To − From), never below none or above all.</summary>
/// <param name="From">Value that gives no points, in the measure's unit.</param>
/// <param name="To">Value that gives all points; below <paramref name="From"/> where less is better; never equal to it.</param>
/// <param name="Decimals">Places the points are rounded to, 0 to 6.</param>
/// <param name="Rounding">How they are rounded.</param>
public sealed record ProportionalScale(decimal From, decimal To, int Decimals, PointsRounding Rounding);
