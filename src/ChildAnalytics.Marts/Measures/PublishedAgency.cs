namespace ChildAnalytics.Marts.Measures;

/// <summary>A body that leads measures.</summary>
/// <param name="Id">Short id, for example <c>YT</c>.</param>
/// <param name="Name">Full Vietnamese name.</param>
/// <param name="ValidTo">Last day it led; null while it leads.</param>
public sealed record PublishedAgency(string Id, string Name, DateOnly? ValidTo);
