namespace ChildAnalytics.Marts.Ratings;

/// <summary>Places a commune may hold in the newest round.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="OpenShare">Share of the points that is open, 0 to 1.</param>
/// <param name="IsRanked">False where too much is open for any place.</param>
/// <param name="Sharing">Communes of the province with exactly this total, itself among them; null where the total is a range or not ranked.</param>
/// <param name="ProvinceLow">Best place in the province; null where not ranked.</param>
/// <param name="ProvinceHigh">Worst place in the province.</param>
/// <param name="ProvinceUnits">Communes ranked in the province.</param>
/// <param name="NationLow">Best place in the country; null where not ranked.</param>
/// <param name="NationHigh">Worst place in the country.</param>
/// <param name="NationUnits">Communes ranked in the country.</param>
/// <param name="PreviousRound">Round the movement is held against; null where none.</param>
/// <param name="Movement">1 moved up beyond chance, -1 down, 0 neither; null where not ranked in both rounds.</param>
public sealed record PublishedRankBand(
    string CommuneId, double OpenShare, bool IsRanked, int? Sharing, int? ProvinceLow, int? ProvinceHigh, int ProvinceUnits,
    int? NationLow, int? NationHigh, int NationUnits, string? PreviousRound, int? Movement);
