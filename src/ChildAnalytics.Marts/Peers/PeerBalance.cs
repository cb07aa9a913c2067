namespace ChildAnalytics.Marts.Peers;

/// <summary>How like its peers a commune is in one covariate.</summary>
/// <param name="Covariate">Name of the covariate, for example <c>children_log</c>.</param>
/// <param name="Value">The commune's own; null where not known.</param>
/// <param name="OthersMean">Mean of all other communes; null where known of none.</param>
/// <param name="PeersMean">Mean of the peers; null where known of none.</param>
/// <param name="Before">Standardised difference from all others; null where it cannot be said.</param>
/// <param name="After">Standardised difference from the peers; null where it cannot be said.</param>
/// <param name="OthersTold">Other communes of which it is known.</param>
/// <param name="PeersTold">Peers of which it is known.</param>
public sealed record PeerBalance(string Covariate, double? Value, double? OthersMean, double? PeersMean, double? Before, double? After, int OthersTold, int PeersTold);
