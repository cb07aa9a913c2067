namespace ChildAnalytics.Scoring.Outliers;

/// <summary>A count of one unit, as the funnel sees it.</summary>
/// <param name="Group">Whose expectation applies, for example the province.</param>
/// <param name="Numerator">Whole count, 0 to <paramref name="Denominator"/>.</param>
/// <param name="Denominator">Whole count above 0.</param>
public readonly record struct FunnelCell(string Group, double Numerator, double Denominator);
