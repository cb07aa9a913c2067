using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Marts.Ratings;

/// <summary>Result of one commune in one round under one rule set.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="Name">With its type.</param>
/// <param name="ShortName">Without.</param>
/// <param name="NameKey">Folded name, for search.</param>
/// <param name="UnitType">xã, phường, đặc khu.</param>
/// <param name="RoundId">Monitoring year.</param>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="ClassId">A, B, C; null where not determined.</param>
/// <param name="ClassCandidates">Classes still possible, for example <c>B,C</c>.</param>
/// <param name="PassMark">Points asked; null where the class is not determined.</param>
/// <param name="PassMarkLow">Lowest pass mark still possible.</param>
/// <param name="PassMarkHigh">Highest pass mark still possible.</param>
/// <param name="Total">Exact total; null where it is a range.</param>
/// <param name="TotalMin">Points that are certain.</param>
/// <param name="TotalMax">Points still possible.</param>
/// <param name="OnTotal">Total reaches the pass mark.</param>
/// <param name="OnNoZero">No criterion has 0 points.</param>
/// <param name="OnComplete">All criteria are met.</param>
/// <param name="Verdict">All three together.</param>
/// <param name="RankLow">Best rank the statistics allow; null where unranked.</param>
/// <param name="RankHigh">Worst rank.</param>
/// <param name="RankedUnits">Units in the ranking.</param>
/// <param name="Band">1 to 4; null where unranked.</param>
public sealed record CommuneRating(
    string CommuneId, string Name, string ShortName, string NameKey, string UnitType, string RoundId, string RuleSetId,
    string? ClassId, string? ClassCandidates, decimal? PassMark, decimal? PassMarkLow, decimal? PassMarkHigh,
    decimal? Total, decimal? TotalMin, decimal? TotalMax,
    Verdict OnTotal, Verdict OnNoZero, Verdict OnComplete, Verdict Verdict,
    int? RankLow, int? RankHigh, int? RankedUnits, int? Band)
{
    /// <summary>Places with their statistical uncertainty; null in rounds before the newest.</summary>
    public PublishedRankBand? Places { get; init; }

    /// <summary>The rating with the places its figures allow in the place of those its bounds allow; the quarter of the list only where both ends lie in it.</summary>
    public CommuneRating In(PublishedRankBand places) => this with
    {
        Places = places,
        RankLow = places.ProvinceLow,
        RankHigh = places.ProvinceHigh,
        RankedUnits = places.ProvinceUnits,
        Band = places is { ProvinceLow: { } low, ProvinceHigh: { } high } && Quarter(low, places.ProvinceUnits) == Quarter(high, places.ProvinceUnits) ? Quarter(low, places.ProvinceUnits) : null,
    };

    private static int Quarter(int place, int units) => 1 + (4 * (place - 1) / units);
}
