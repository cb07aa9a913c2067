using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Targets;

/// <summary>What is known of a measure in one calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Fact">The fact.</param>
public sealed record YearFact(int Year, Fact Fact);
