using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A dated set of criteria with points and pass marks that communes are judged by.</summary>
/// <param name="Id">For example <c>QD06-2019</c>.</param>
/// <param name="Label">Name shown to readers.</param>
/// <param name="IsIllustrative">True where points are assumed; such a set never shares a ranking with a confirmed one.</param>
/// <param name="Notice">Label every table, page and export of an illustrative set carries; null for a confirmed set.</param>
/// <param name="InForceFrom">First day in force.</param>
/// <param name="InForceTo">Last day in force; null while in force.</param>
/// <param name="TotalPoints">Points of all criteria together.</param>
/// <param name="Criteria">In the order of the document.</param>
/// <param name="PassMarks">One per unit class.</param>
/// <param name="Source">Where the set is said.</param>
/// <param name="TotalSource">Where <paramref name="TotalPoints"/> is said; null where it is <paramref name="Source"/>.</param>
public sealed record RuleSet(
    string Id,
    LocalisedText Label,
    bool IsIllustrative,
    LocalisedText? Notice,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    decimal TotalPoints,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<PassMark> PassMarks,
    SourceCitation Source,
    SourceCitation? TotalSource = null)
{
    /// <summary>Whether the version is in force on a day; both ends are inclusive.</summary>
    public bool IsInForceOn(DateOnly date) => InForceFrom <= date && (InForceTo is null || date <= InForceTo);
}
