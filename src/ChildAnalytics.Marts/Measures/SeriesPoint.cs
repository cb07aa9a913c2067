namespace ChildAnalytics.Marts.Measures;

/// <summary>One value of a commune's measure on the current map.</summary>
/// <param name="Period">Year, or year and half.</param>
/// <param name="Numerator">Count above; null where missing or hidden.</param>
/// <param name="Denominator">Count below.</param>
/// <param name="Value">Value in the measure's unit; null where missing, hidden or an interval.</param>
/// <param name="ValueLow">Lower end where the share of a part is unknown.</param>
/// <param name="ValueHigh">Upper end.</param>
/// <param name="Basis"><c>reported</c>, <c>recombined</c>, <c>estimated</c> or <c>synthetic</c>.</param>
/// <param name="Parts">Old units that reported.</param>
/// <param name="PartsExpected">Old units that make up the commune.</param>
/// <param name="Quality"><c>ok</c>, <c>incomplete_parts</c>, <c>split_share_unknown</c>, <c>suppressed</c> or <c>flagged</c>.</param>
public sealed record SeriesPoint(
    string Period, double? Numerator, double? Denominator, double? Value, double? ValueLow, double? ValueHigh,
    string Basis, int? Parts, int? PartsExpected, string Quality);
