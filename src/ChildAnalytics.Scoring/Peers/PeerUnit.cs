namespace ChildAnalytics.Scoring.Peers;

/// <summary>A unit as matching sees it.</summary>
/// <param name="Stratum">Units of different strata are never peers: type, classes and facts that must be equal, as one text.</param>
/// <param name="Covariates">In the same order for all units; NaN where not known, which is never read as zero.</param>
public sealed record PeerUnit(string Stratum, double[] Covariates);
