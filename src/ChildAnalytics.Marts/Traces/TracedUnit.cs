using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Marts.Traces;

/// <summary>One state of a commune.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="Code">Five digits.</param>
/// <param name="Name">With its type.</param>
/// <param name="ValidFrom">First day; null where it is older than the data.</param>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="ProvinceName">With its kind.</param>
public sealed record TracedUnit(string CommuneId, string Code, string Name, DateOnly? ValidFrom, DateOnly? ValidTo, string ProvinceCode, string ProvinceName);

/// <summary>The unit a reader asked about.</summary>
/// <param name="Text">As asked: a code, or a code and a first day.</param>
/// <param name="CommuneId">The state chosen.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">Why this state, and in which unit it is judged; null where there was nothing to choose.</param>
public sealed record AskedUnit(string Text, string CommuneId, string Name, LocalisedText? Note);
