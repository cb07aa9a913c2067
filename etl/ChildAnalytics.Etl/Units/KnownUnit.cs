namespace ChildAnalytics.Etl.Units;

/// <summary>One state of a unit that files may speak of.</summary>
/// <param name="Code">Official code, leading zeros kept: province 2 digits, district 3, commune 5.</param>
/// <param name="Name">With its type word, for example <c>Xã Tân Quan</c>.</param>
/// <param name="ValidFrom">First day of the state.</param>
/// <param name="ValidTo">Last day of the state; null while it lasts.</param>
public sealed record KnownUnit(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo);
