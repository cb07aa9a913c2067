using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A dated composite index: which measures make which part, with what weight, between which fixed values.</summary>
/// <param name="Id">For example <c>quyen-tre-em</c>.</param>
/// <param name="Label">Name shown to readers.</param>
/// <param name="IsIllustrative">True where weights or goalposts are ours and no document's.</param>
/// <param name="Notice">Label every table and page of an illustrative index carries; null otherwise.</param>
/// <param name="InForceFrom">First day it is used.</param>
/// <param name="InForceTo">Last day; null while it is used.</param>
/// <param name="Parts">Sub-indices in their order.</param>
/// <param name="Source">Where it is said.</param>
public sealed record IndexDefinition(
    string Id,
    LocalisedText Label,
    bool IsIllustrative,
    LocalisedText? Notice,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    IReadOnlyList<IndexPart> Parts,
    SourceCitation Source)
{
    /// <summary>Whether it is used on a day; both ends are inclusive.</summary>
    public bool IsInForceOn(DateOnly date) => InForceFrom <= date && (InForceTo is null || date <= InForceTo);
}
