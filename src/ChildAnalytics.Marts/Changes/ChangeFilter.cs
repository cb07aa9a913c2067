namespace ChildAnalytics.Marts.Changes;

/// <summary>Which changes are asked for; null asks for all.</summary>
/// <param name="Subject">One subject.</param>
/// <param name="Cause">One cause, alone or with others.</param>
/// <param name="ProvinceCode">Communes of one province.</param>
public sealed record ChangeFilter(string? Subject, string? Cause, string? ProvinceCode);
