using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Marts.Peers;

/// <summary>Where a commune stands among its peers in one criterion or measure.</summary>
/// <param name="Id">The criterion or measure.</param>
/// <param name="Name">The document's own words; short for a measure.</param>
/// <param name="Unit">Unit of the measure; none for points.</param>
/// <param name="Own">Points or value of the commune; null where not exact.</param>
/// <param name="Most">Most points; null for a measure or where no source confirms it.</param>
/// <param name="Told">Peers of which it is known.</param>
/// <param name="Better">Peers that stand better.</param>
/// <param name="Same">Peers that stand alike.</param>
/// <param name="Worse">Peers that stand worse.</param>
/// <param name="Low">First quartile of the peers; null where none is known.</param>
/// <param name="Median">Median of the peers; null where none is known.</param>
/// <param name="High">Third quartile of the peers; null where none is known.</param>
public sealed record PeerStanding(
    string Id, string Name, MeasureUnit Unit, double? Own, double? Most, int Told, int Better, int Same, int Worse, double? Low, double? Median, double? High);
