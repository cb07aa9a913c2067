namespace ChildAnalytics.Marts.Issues;

/// <summary>A rule figures are held against.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What it finds, in Vietnamese.</param>
/// <param name="Limits">Limits with reason and source, one each; empty where it has none.</param>
public sealed record IssueRule(string Id, string Title, IReadOnlyList<string> Limits);
