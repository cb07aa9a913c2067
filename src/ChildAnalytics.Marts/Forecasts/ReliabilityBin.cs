namespace ChildAnalytics.Marts.Forecasts;

/// <summary>Past statements of about the same chance of missing, and how often it came true.</summary>
/// <param name="Bin">Tenth of the scale, 1 to 10.</param>
/// <param name="MeanProbability">Mean stated chance, 0 to 1.</param>
/// <param name="ObservedShare">Share that missed, 0 to 1.</param>
/// <param name="Cases">Forecasts of past years in the bin.</param>
public sealed record ReliabilityBin(int Bin, double MeanProbability, double ObservedShare, int Cases);
