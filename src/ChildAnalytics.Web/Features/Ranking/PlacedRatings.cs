using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Web.Features.Ranking;

/// <summary>Ratings of a province with the places their figures allow, where the round has them.</summary>
public static class PlacedRatings
{
    /// <summary>All ratings of the province in that round under that rule set; in rounds before the newest, with the places the bounds of the totals allow.</summary>
    public static IReadOnlyList<CommuneRating> Of(PublishedSnapshot snapshot, string provinceCode, string roundId, string ruleSetId)
    {
        var places = snapshot.RankBands.OfProvince(provinceCode, roundId, ruleSetId);
        return [.. snapshot.Ratings.OfProvince(provinceCode, roundId, ruleSetId).Select(rating => places.TryGetValue(rating.CommuneId, out var own) ? rating.In(own) : rating)];
    }
}
