using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Cli.Build;

/// <summary>A commune of the current map, with the states its class is read from.</summary>
/// <param name="Id">Its current state.</param>
/// <param name="ProvinceCode">Code of its province.</param>
/// <param name="Types">Xã, phường or đặc khu by the first day of each state on this map, ascending; at least one.</param>
/// <param name="ProvinceKinds">Tỉnh or thành phố by the first day of each state of its province, ascending; at least one.</param>
internal sealed record CurrentCommune(
    UnitId Id,
    string ProvinceCode,
    IReadOnlyList<(DateOnly From, UnitType Type)> Types,
    IReadOnlyList<(DateOnly From, ProvinceKind Kind)> ProvinceKinds)
{
    /// <summary>The day a class can be read that is nearest to <paramref name="wanted"/>: a unit has none before it exists.</summary>
    public DateOnly ClassDate(DateOnly wanted) => wanted < Types[0].From ? Types[0].From : wanted;

    /// <summary>Its type on a day of its existence.</summary>
    public UnitType TypeOn(DateOnly day) => Types.Last(state => state.From <= day).Type;

    /// <summary>Kind of its province on a day of its existence.</summary>
    public ProvinceKind ProvinceKindOn(DateOnly day) => ProvinceKinds.Last(state => state.From <= day).Kind;
}
