using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Scoring.Classification;

/// <summary>What the class of a unit is read from, as true on one date.</summary>
/// <param name="Type">Xã, phường, thị trấn or đặc khu on that date.</param>
/// <param name="ProvinceKind">Kind of its province on that date.</param>
/// <param name="HasDistrict">True while it lies in a district-level unit; false since that level was abolished.</param>
/// <param name="ClassDate">The date the class is read on.</param>
/// <param name="IsMountain">Whether a list in force names it mountainous; null where no list is at hand.</param>
/// <param name="IsIsland">Whether a list in force names it an island unit; null where no list is at hand.</param>
/// <param name="IsEspeciallyDifficult">Whether a list in force names it especially difficult; null where no list is at hand.</param>
public sealed record UnitStanding(
    UnitType Type,
    ProvinceKind ProvinceKind,
    bool HasDistrict,
    DateOnly ClassDate,
    bool? IsMountain = null,
    bool? IsIsland = null,
    bool? IsEspeciallyDifficult = null);
