using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Cli.Build;

/// <summary>A commune of the current map, with what its class is read from.</summary>
/// <param name="Id">Its current state.</param>
/// <param name="Type">Xã, phường or đặc khu.</param>
/// <param name="ProvinceKind">Kind of its province.</param>
/// <param name="ClassFacts">Mountain, island, special hardship by the id of their list; null where the list is not at hand.</param>
/// <param name="ProvinceCode">Code of its province.</param>
internal sealed record CurrentCommune(
    UnitId Id,
    UnitType Type,
    ProvinceKind ProvinceKind,
    IReadOnlyDictionary<string, bool?> ClassFacts,
    string ProvinceCode);
