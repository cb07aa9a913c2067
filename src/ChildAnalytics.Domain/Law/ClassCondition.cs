using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Domain.Law;

/// <summary>One way into a class: every part that is stated must hold.</summary>
/// <param name="UnitTypes">Kinds of units it speaks of; at least one.</param>
/// <param name="ProvinceKind">Kind of the province the unit lies in; null where it does not matter.</param>
/// <param name="AnyFact">Ids of <see cref="ClassFactList"/>s of which one must be true; empty where none is asked.</param>
/// <param name="Setting">Choice of an open question it rests on; null where it rests on none.</param>
/// <param name="Source">Where the condition is said, or that it is derived.</param>
public sealed record ClassCondition(
    IReadOnlyList<UnitType> UnitTypes,
    ProvinceKind? ProvinceKind,
    IReadOnlyList<string> AnyFact,
    SettingChoice? Setting,
    SourceCitation Source);

/// <summary>One option of a <see cref="LegalSetting"/>.</summary>
/// <param name="SettingId">The open question.</param>
/// <param name="Option">The option that must be in force.</param>
public sealed record SettingChoice(string SettingId, string Option);
