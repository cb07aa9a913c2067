using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>The official list of units one fact is true of, as far as it is at hand.</summary>
/// <param name="Id">Fact, for example <c>mountain</c>.</param>
/// <param name="Label">The fact in words.</param>
/// <param name="IsComplete">False where the list, or a part of it, is missing: then a unit that is not listed is unknown, not "no".</param>
/// <param name="Note">What a page says while the list is incomplete.</param>
/// <param name="Facts">The units listed, with dates; may be empty.</param>
/// <param name="Source">Where the list is published.</param>
public sealed record ClassFactList(
    string Id,
    LocalisedText Label,
    bool IsComplete,
    LocalisedText Note,
    IReadOnlyList<ClassFact> Facts,
    SourceCitation Source)
{
    /// <summary>Whether the fact is true of a unit on a day; null where the list cannot tell.</summary>
    public bool? IsTrueOf(string unitCode, DateOnly date)
    {
        var isListed = Facts.Any(fact => fact.UnitCode == unitCode && fact.HoldsOn(date));
        return isListed ? true : IsComplete ? false : null;
    }
}
