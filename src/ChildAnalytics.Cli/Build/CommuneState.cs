using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Cli.Build;

/// <summary>One state of a commune, on any map, with what its class is read from. Compare <see cref="CurrentCommune"/>, which spans the states of one unit on the current map.</summary>
/// <param name="Id">Code and first day.</param>
/// <param name="Type">Xã, phường, thị trấn or đặc khu throughout.</param>
/// <param name="ValidTo">Last day; null while it lasts.</param>
/// <param name="HasDistrict">True where it lies in a district-level unit.</param>
/// <param name="ProvinceKinds">Tỉnh or thành phố by the first day of each state that bore the code of its province, ascending; at least one.</param>
internal sealed record CommuneState(
    UnitId Id,
    UnitType Type,
    DateOnly? ValidTo,
    bool HasDistrict,
    IReadOnlyList<(DateOnly From, ProvinceKind Kind)> ProvinceKinds)
{
    /// <summary>Kind of its province on a day of its existence.</summary>
    public ProvinceKind ProvinceKindOn(DateOnly day) => ProvinceKinds.Last(state => state.From <= day).Kind;
}
