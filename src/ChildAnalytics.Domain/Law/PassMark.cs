using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>Lowest total for a class of units.</summary>
/// <param name="ClassId"><c>A</c>, <c>B</c> or <c>C</c>.</param>
/// <param name="Label">Who belongs to it, in the document's words.</param>
/// <param name="Points">The mark.</param>
/// <param name="Source">Where it is said.</param>
public sealed record PassMark(string ClassId, LocalisedText Label, decimal Points, SourceCitation Source);
