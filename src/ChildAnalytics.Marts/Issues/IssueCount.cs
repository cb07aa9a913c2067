namespace ChildAnalytics.Marts.Issues;

/// <summary>How many issues share these properties.</summary>
/// <param name="ProvinceCode">Code of the province; null where the issue is not about one.</param>
/// <param name="Severity"><c>stop</c> or <c>warn</c>.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What the rule finds, in Vietnamese.</param>
/// <param name="State">The state.</param>
/// <param name="Owner">The owner; null where there is none.</param>
/// <param name="FlipsVerdict">A verdict hangs on it.</param>
/// <param name="MovesRank">A rank hangs on it.</param>
/// <param name="Issues">How many.</param>
public sealed record IssueCount(
    string? ProvinceCode, string Severity, string RuleId, string RuleTitle, string State, string? Owner, bool FlipsVerdict, bool MovesRank, int Issues);
