namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>One line of <c>sensitivity.csv</c>: how much of the ranks' shift one choice explains.</summary>
/// <param name="Factor">winmax, normalisation, weights, aggregation or measures.</param>
/// <param name="FirstOrder">By itself; an estimate near 0 may be slightly negative.</param>
/// <param name="TotalOrder">With its interactions.</param>
public sealed record SensitivityRow(string Factor, double FirstOrder, double TotalOrder);
