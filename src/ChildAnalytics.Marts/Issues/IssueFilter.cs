namespace ChildAnalytics.Marts.Issues;

/// <summary>Which issues are wanted; null leaves a side open.</summary>
/// <param name="ProvinceCode">Code of the province the unit lay in.</param>
/// <param name="Severity"><c>stop</c> or <c>warn</c>.</param>
/// <param name="RuleId">One rule.</param>
/// <param name="State">One state; null for those that stand: neither corrected nor closed.</param>
/// <param name="Owner">One owner.</param>
public sealed record IssueFilter(string? ProvinceCode = null, string? Severity = null, string? RuleId = null, string? State = null, string? Owner = null);
