namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>One half-yearly figure of a commune on the current map.</summary>
/// <param name="UnitId">The commune.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Half">1 or 2.</param>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="People">Its denominator; NaN where unknown.</param>
internal readonly record struct HalfYearFact(string UnitId, string MeasureId, int Year, int Half, double Value, double People);
