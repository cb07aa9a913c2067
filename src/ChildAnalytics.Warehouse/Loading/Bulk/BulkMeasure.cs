namespace ChildAnalytics.Warehouse.Loading;

/// <summary>One measure that rows may speak of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">Name of its unit, as in <c>seed.measure</c>.</param>
/// <param name="RatioBase">What numerator over denominator is multiplied by; null where the unit is no ratio.</param>
public sealed record BulkMeasure(string Id, string Unit, double? RatioBase);
