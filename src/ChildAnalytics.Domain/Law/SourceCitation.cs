namespace ChildAnalytics.Domain.Law;

/// <summary>Where a legal figure or definition is said.</summary>
/// <param name="Document">Full name and number of the document.</param>
/// <param name="Article">Article, clause or objective; null where the whole document is meant.</param>
/// <param name="Reference">Address or archive number of the text that was read.</param>
/// <param name="Status"><c>official</c>, <c>secondary</c>, <c>derived</c>, <c>plan</c>, <c>illustrative</c> or <c>unknown</c>.</param>
public sealed record SourceCitation(string Document, string? Article, string? Reference, string Status);
