namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>The part of a figure that speaks of girls; the rest speaks of boys.</summary>
/// <param name="Numerator">Girls counted.</param>
/// <param name="Denominator">Girls they are taken from.</param>
internal readonly record struct SexSplit(int Numerator, int Denominator);
