using ChildAnalytics.Scoring.Ranking.Confidence;

namespace ChildAnalytics.Scoring.Ranking.Bands;

/// <summary>The places a commune may hold, as far as its figures tell.</summary>
/// <param name="OpenShare">Share of the rule set's points that is open, 0 to 1: facts missing, points unknown, class of cases that did not arise.</param>
/// <param name="Place">Place by total among the ranked communes of its province; equal totals share it. Null where the total is a range or the commune is not ranked.</param>
/// <param name="Sharing">Communes of the province with exactly this total, the commune itself among them; null as <paramref name="Place"/>.</param>
/// <param name="InProvince">Places in the province that hold for all its communes together; null where not ranked.</param>
/// <param name="ProvinceUnits">Communes ranked in the province.</param>
/// <param name="InNation">Places in the country that hold for this commune by itself; null where not ranked.</param>
/// <param name="NationUnits">Communes ranked in the country.</param>
/// <param name="Movement">Whether it moved in its province since the round before beyond chance; null where either round ranks it not.</param>
public sealed record RankBand(
    double OpenShare,
    int? Place,
    int? Sharing,
    RankInterval? InProvince,
    int ProvinceUnits,
    RankInterval? InNation,
    int NationUnits,
    Standing? Movement)
{
    /// <summary>Whether it is ranked at all.</summary>
    public bool IsRanked => InProvince is not null;
}
