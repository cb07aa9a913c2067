using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Domain.Law;

/// <summary>One step of a banded item.</summary>
/// <param name="Comparator">How the measure is held against <paramref name="Threshold"/>.</param>
/// <param name="Threshold">In the measure's unit.</param>
/// <param name="Points">Points when it holds.</param>
/// <param name="Source">Where this step is said; null where it is the source of its item.</param>
public sealed record ScoringBand(Comparator Comparator, decimal Threshold, decimal Points, SourceCitation? Source = null);
