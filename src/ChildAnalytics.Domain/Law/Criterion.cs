using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>One heading of a rule set, scored from its items as <see cref="Combination"/> says.</summary>
/// <param name="Id">For example <c>TC07</c>, the same in every rule set of the same document.</param>
/// <param name="Number">Number in the document.</param>
/// <param name="Label">The document's own words.</param>
/// <param name="MaxPoints">Most points it can give; null where no source confirms it.</param>
/// <param name="Items">Its parts; a criterion without known parts has one item of kind <see cref="ItemKind.Unknown"/>.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="InForceFrom">First day this value of it is in force; null where a rule set is made up in memory.</param>
/// <param name="ConfirmedOn">Last day someone checked that the newest value still holds; null where the file does not say.</param>
public sealed record Criterion(
    string Id,
    int Number,
    LocalisedText Label,
    decimal? MaxPoints,
    IReadOnlyList<CriterionItem> Items,
    SourceCitation Source,
    DateOnly? InForceFrom = null,
    DateOnly? ConfirmedOn = null)
{
    /// <summary>How the items make the criterion; their sum unless the text says otherwise.</summary>
    public CriterionCombination Combination { get; init; } = CriterionCombination.Sum;
}
