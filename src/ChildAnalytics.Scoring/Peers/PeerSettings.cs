namespace ChildAnalytics.Scoring.Peers;

/// <summary>How many peers a unit has and how unlike they may be.</summary>
/// <param name="Most">Most peers of a unit.</param>
/// <param name="Least">Nearest units that are kept however far they are, so that there is something to stand among; the distance says how far.</param>
/// <param name="Caliper">Distance beyond which a unit is no peer, in standard deviations, root mean square over the covariates both are known in.</param>
/// <remarks>Matching with a caliper and several neighbours: Stuart, Matching methods for causal inference, Statistical Science 25(1), 2010, sections 3.1.1 and 3.1.2.</remarks>
public sealed record PeerSettings(int Most = 20, int Least = 8, double Caliper = 0.5);
