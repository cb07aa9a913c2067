namespace ChildAnalytics.Marts.Units;

/// <summary>A unit before or after another: what it became, or what it was made of.</summary>
/// <param name="Id">Code and first day of the other unit.</param>
/// <param name="Name">Its name, with its type.</param>
/// <param name="ProvinceName">Its province, with its kind.</param>
/// <param name="Since">First day of the new state.</param>
/// <param name="Kind"><c>unchanged</c>, <c>renamed</c>, <c>merged</c> or <c>split</c>.</param>
/// <param name="Share">Share of the old unit that lies in the new one, 0 to 1; null where not known.</param>
/// <param name="ShareBasis"><c>whole</c>, <c>population</c>, <c>area</c>, <c>decree</c> or <c>unknown</c>.</param>
/// <param name="Decree">Text that orders the change; null where not known.</param>
public sealed record UnitLink(string Id, string Name, string ProvinceName, DateOnly? Since, string Kind, double? Share, string? ShareBasis, string? Decree);
