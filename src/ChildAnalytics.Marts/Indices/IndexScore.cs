namespace ChildAnalytics.Marts.Indices;

/// <summary>One commune on a composite index, or on one of its parts.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="Name">With its type.</param>
/// <param name="Year">Year of the figures.</param>
/// <param name="PartId">Sub-index; <c>all</c> for the index itself.</param>
/// <param name="Score">0 to 100; null where too little is known.</param>
/// <param name="KnownWeight">Share of the weight that was known, 0 to 1.</param>
/// <param name="RankLow">5th percentile of the rank in the country over choices of method; null for a part, or without score.</param>
/// <param name="RankHigh">95th percentile.</param>
/// <param name="RankedUnits">Communes of the country with a score; null for a part.</param>
public sealed record IndexScore(
    string CommuneId, string Name, string Year, string PartId, double? Score, double? KnownWeight, double? RankLow, double? RankHigh, int? RankedUnits)
{
    /// <summary>True for the index itself.</summary>
    public bool IsWhole => PartId == "all";
}
