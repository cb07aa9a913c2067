namespace ChildAnalytics.Marts.Issues;

/// <summary>One event in the history of an issue.</summary>
/// <param name="Day">Day it happened.</param>
/// <param name="Action">What happened, as in <c>marts.data_issue_event</c>.</param>
/// <param name="By">Who did it; <c>build</c> where a build did.</param>
/// <param name="To">New owner; null where the owner stays.</param>
/// <param name="Note">Why; null where nothing was said.</param>
/// <param name="SourceId">File that gave the figure anew; null otherwise.</param>
public sealed record IssueEntry(DateOnly Day, string Action, string By, string? To, string? Note, string? SourceId);
