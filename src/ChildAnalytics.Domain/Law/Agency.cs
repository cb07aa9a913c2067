using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A body that leads measures.</summary>
/// <param name="Id">Short id measures refer to, for example <c>YT</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="ValidTo">Last day it led; null while it leads.</param>
/// <param name="Note">Who leads afterwards, as far as known.</param>
/// <param name="Source">Where its lead is said.</param>
public sealed record Agency(string Id, LocalisedText Name, DateOnly? ValidTo, LocalisedText Note, SourceCitation Source);
