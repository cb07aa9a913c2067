namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>One line of the log of issues; never changed once written.</summary>
/// <param name="Day">Day it happened: of a person's act by the clock, of a build its as-of day.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Action">What happened.</param>
/// <param name="By">Who did it; <c>build</c> where a build did.</param>
/// <param name="To">New owner; null where the owner stays.</param>
/// <param name="Note">Why; null where nothing was said.</param>
/// <param name="SourceId">File that gave the figure anew; null otherwise.</param>
/// <param name="Finding">What was found, on <see cref="IssueAction.Appeared"/>; null otherwise.</param>
public sealed record IssueEvent(
    DateOnly Day,
    string IssueId,
    IssueAction Action,
    string By,
    string? To = null,
    string? Note = null,
    string? SourceId = null,
    IssueFinding? Finding = null);
