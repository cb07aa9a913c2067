namespace ChildAnalytics.Marts.Rescoring;

/// <summary>A commune of the newest round, and what its class was read from.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="Name">With its type.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="ProvinceName">Name of the province.</param>
/// <param name="RoundId">The round.</param>
/// <param name="ClassDate">Day the class was read on.</param>
/// <param name="UnitType">xã, phường, thị trấn, đặc khu on that day.</param>
/// <param name="IsCentralCity">True where its province was a central city on that day.</param>
/// <param name="IsMountain">By the official list; null where none is at hand.</param>
/// <param name="IsIsland">By the official list; null where none is at hand.</param>
/// <param name="IsEspeciallyDifficult">By the official list; null where none is at hand.</param>
public sealed record PublishedStanding(
    string CommuneId, string Name, string ProvinceCode, string ProvinceName, string RoundId, DateOnly ClassDate, string UnitType, bool IsCentralCity,
    bool? IsMountain, bool? IsIsland, bool? IsEspeciallyDifficult);
