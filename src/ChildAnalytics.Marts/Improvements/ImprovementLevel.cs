namespace ChildAnalytics.Marts.Improvements;

/// <summary>A state a measure of a commune could be brought to.</summary>
/// <param name="CommuneId">The commune.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Level">0 is the present state.</param>
/// <param name="Units">What is improved, from the present: children, cases, services; packages for a sensitive measure.</param>
/// <param name="Numerator">Count at the level; null for a sensitive measure or no ratio.</param>
/// <param name="Denominator">What it is counted over; null for a sensitive measure or no ratio.</param>
/// <param name="Value">Value at the level; null for a sensitive measure.</param>
/// <param name="PeersReached">Peers that stand there or better.</param>
/// <param name="PeersTold">Peers of which the figure is known.</param>
public sealed record ImprovementLevel(
    string CommuneId, string MeasureId, int Level, decimal Units, double? Numerator, double? Denominator, double? Value, int PeersReached, int PeersTold);
