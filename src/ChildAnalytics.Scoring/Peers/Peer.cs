namespace ChildAnalytics.Scoring.Peers;

/// <summary>One peer of a unit.</summary>
/// <param name="Unit">Index of the peer among the units given.</param>
/// <param name="Distance">Root mean square of the differences in standard deviations; 0 for a twin.</param>
/// <param name="Compared">Covariates both are known in, at least 1.</param>
public readonly record struct Peer(int Unit, double Distance, int Compared);
