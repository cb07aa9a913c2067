namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>One made-up figure.</summary>
/// <param name="Numerator">Count; 1 or 0 for yes or no.</param>
/// <param name="Denominator">Count it is taken from; null where the measure is no ratio.</param>
/// <param name="Chance">The rate the count was drawn from, 0 to 1; lets a merged unit draw its own answer where parts cannot be added.</param>
internal readonly record struct Fact(int Numerator, int? Denominator, double Chance);
