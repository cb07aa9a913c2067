using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>An open question of the law, answered by a named choice until an authority answers it.</summary>
/// <param name="Id">For example <c>vacuous_item</c>.</param>
/// <param name="Question">What the text leaves open.</param>
/// <param name="Options">Choices, by id.</param>
/// <param name="Value">The choice in force; one of <paramref name="Options"/>.</param>
/// <param name="LegalBasis">What the choice rests on; "product choice" where nothing does.</param>
/// <param name="Note">Sentence shown on every page the choice touches.</param>
public sealed record LegalSetting(
    string Id,
    LocalisedText Question,
    IReadOnlyList<string> Options,
    string Value,
    string LegalBasis,
    LocalisedText Note);
