using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples.Levels;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>What lasts in a commune: its size, place and way of working.</summary>
/// <param name="Unit">The first known state.</param>
/// <param name="Anchor">Published levels of its province.</param>
/// <param name="Children2019">Children under 16 in 2019.</param>
/// <param name="Growth">Yearly growth beyond that of all communes, relative.</param>
/// <param name="Remoteness">0 for the near, up to 2 for the farthest.</param>
/// <param name="Quality">How well the commune does in everything, standard normal.</param>
internal sealed record CommuneProfile(
    SampleUnit Unit,
    ProvinceAnchor Anchor,
    double Children2019,
    double Growth,
    double Remoteness,
    double Quality)
{
    /// <summary>Wards and townships.</summary>
    public bool IsUrban => IsUrbanType(Unit.Type);

    /// <summary>Whether a unit counts as urban in the measures that are split by residence.</summary>
    public static bool IsUrbanType(UnitType type) => type is UnitType.Ward or UnitType.Township;
}
