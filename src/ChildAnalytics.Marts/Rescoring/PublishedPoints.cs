namespace ChildAnalytics.Marts.Rescoring;

/// <summary>Points of one item of one commune, as rated.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Min">Fewest points possible.</param>
/// <param name="Max">Most points possible.</param>
public sealed record PublishedPoints(string CommuneId, string ItemId, decimal Min, decimal Max);
