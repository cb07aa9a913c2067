namespace ChildAnalytics.Web.Shared;

/// <summary>One step of the way to a page.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Address">Where it leads; null for the page itself, empty for a step without a page.</param>
public sealed record Crumb(string Text, string? Address = null);
