namespace ChildAnalytics.Planning.Menus;

/// <summary>One state a measure of a commune could be brought to, with what that takes and how many of its peers are there.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Number">0 is the present state; each further level is the least change that changes points or a condition.</param>
/// <param name="Units">What is counted and paid for: children, cases, services; packages for a sensitive measure, whose counts are never told. 0 at the present level.</param>
/// <param name="PeersReached">Peers that stand there or better.</param>
/// <param name="PeersTold">Peers of which the figure is known; 0 where nothing shows that the level can be reached.</param>
public sealed record MeasureLevel(string MeasureId, int Number, decimal Units, int PeersReached, int PeersTold)
{
    /// <summary>Whether at least a share of the peers has reached the level; the present state always counts as reached.</summary>
    /// <param name="leastShare">0 to 1; 0 asks for nothing, also where no peer's figure is known.</param>
    public bool IsWithin(decimal leastShare) => Number == 0 || leastShare <= 0 || (PeersTold > 0 && PeersReached >= leastShare * PeersTold);
}
