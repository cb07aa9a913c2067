using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A sub-index.</summary>
/// <param name="Id">For example <c>suc-khoe</c>.</param>
/// <param name="Label">Name shown to readers.</param>
/// <param name="Weight">Above 0, relative to the other parts.</param>
/// <param name="Measures">Its measures.</param>
public sealed record IndexPart(string Id, LocalisedText Label, decimal Weight, IReadOnlyList<IndexMeasure> Measures);
