namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>An issue with its state, folded from the findings of a build and the log.</summary>
/// <param name="Finding">What was found, last.</param>
/// <param name="Stake">What hangs on it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Owner">Who was asked; null where nobody was.</param>
/// <param name="FirstSeen">As-of day of the build that found it first.</param>
/// <param name="LastSeen">As-of day of this build where it is found; day it was closed otherwise.</param>
public sealed record IssueRecord(IssueFinding Finding, IssueStake Stake, IssueState State, string? Owner, DateOnly FirstSeen, DateOnly LastSeen);
