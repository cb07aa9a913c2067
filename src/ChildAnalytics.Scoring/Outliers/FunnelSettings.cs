namespace ChildAnalytics.Scoring.Outliers;

/// <summary>Where a funnel draws its limits.</summary>
/// <param name="Tail">Share left outside on each side, for example 0.001 for 99.8 % limits; above 0, below 0.5.</param>
/// <param name="FalseDiscovery">Largest expected share of false alarms among all alarms of one measure and period; above 0, below 1.</param>
/// <param name="FewestUnits">A group with fewer units has no expectation of its own and is judged with all groups together.</param>
/// <param name="Winsor">Share of the most extreme residuals on each side that are drawn in before the spread is first measured; from 0 to below 0.5.</param>
public sealed record FunnelSettings(double Tail, double FalseDiscovery, int FewestUnits, double Winsor);
