namespace ChildAnalytics.Scoring.Peers;

/// <summary>How like its peers a unit is in one covariate, against how like it is to all other units.</summary>
/// <param name="Value">The unit's own; null where not known.</param>
/// <param name="OthersMean">Mean of all other units that are known; null where none is.</param>
/// <param name="PeersMean">Mean of its peers that are known; null where none is.</param>
/// <param name="Deviation">Standard deviation over all units that are known; null where fewer than two are, or all are equal.</param>
/// <param name="OthersTold">Other units of which it is known.</param>
/// <param name="PeersTold">Peers of which it is known.</param>
public sealed record CovariateBalance(double? Value, double? OthersMean, double? PeersMean, double? Deviation, int OthersTold, int PeersTold)
{
    /// <summary>Standardised difference from all others; null where anything of it is not known.</summary>
    public double? Before => (Value - OthersMean) / Deviation;

    /// <summary>Standardised difference from the peers; null where anything of it is not known. Beyond 0.25 either way the peers are not like it.</summary>
    /// <remarks>The limit of 0.25: Stuart 2010 (see <see cref="PeerSettings"/>), section 4.1, after Rubin 2001.</remarks>
    public double? After => (Value - PeersMean) / Deviation;
}
