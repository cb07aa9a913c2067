using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Classification;

/// <summary>The class a unit is held against on one date, or what it may be.</summary>
/// <param name="ClassId"><c>A</c>, <c>B</c> or <c>C</c>; null where it is not determined or the unit stands in no class.</param>
/// <param name="Candidates">Classes still possible, in order; the class alone where it is determined; empty where the unit stands in no class.</param>
/// <param name="Date">The date the class is read on.</param>
/// <param name="Reason">Why.</param>
public sealed record UnitClass(string? ClassId, IReadOnlyList<string> Candidates, DateOnly Date, LocalisedText Reason);
