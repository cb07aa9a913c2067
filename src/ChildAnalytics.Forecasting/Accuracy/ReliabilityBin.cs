namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>One tenth of the scale of probabilities: what was said there and what happened.</summary>
/// <param name="Bin">1 (0 to 0.1) to 10 (0.9 to 1, ends inclusive).</param>
/// <param name="Cases">Cases in it.</param>
/// <param name="MeanProbability">Mean stated probability; NaN for an empty bin.</param>
/// <param name="ObservedShare">Share that missed; NaN for an empty bin.</param>
public readonly record struct ReliabilityBin(int Bin, int Cases, double MeanProbability, double ObservedShare);
