namespace ChildAnalytics.Forecasting.Series;

/// <summary>One observed year. A year that was not observed has no point.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">In the measure's unit; finite.</param>
/// <param name="Numerator">The count; null where only the value is known.</param>
/// <param name="Denominator">What it is counted over; null where unknown. A point over 0 says nothing and is passed over.</param>
public readonly record struct SeriesPoint(int Year, double Value, double? Numerator = null, double? Denominator = null);
