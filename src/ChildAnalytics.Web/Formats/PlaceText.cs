using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Web.Formats;

/// <summary>Places in words: a band, a shared place, or why there is none.</summary>
public static class PlaceText
{
    /// <summary>"12–31", "3" where the place is certain, or "không xếp hạng".</summary>
    public static string InProvince(CommuneRating rating) => rating is { RankLow: { } low, RankHigh: { } high }
        ? NumberText.Range(NumberText.Count(low), NumberText.Count(high))
        : rating.Places is { IsRanked: false } ? "không xếp hạng" : "chưa xếp";

    /// <summary>What stands under the band: why there is none, or place in the country and who shares the total; null where there is nothing to say.</summary>
    public static string? Beside(PublishedRankBand places)
    {
        if (!places.IsRanked)
            return $"{NumberText.Percent(places.OpenShare * 100, 0)} số điểm chưa rõ";
        var parts = new List<string>();
        if (places.NationUnits > places.ProvinceUnits && places is { NationLow: { } low, NationHigh: { } high })
            parts.Add($"cả nước {NumberText.Range(NumberText.Count(low), NumberText.Count(high))}");
        if (places.Sharing > 1)
            parts.Add($"bằng điểm {NumberText.Count(places.Sharing.Value - 1)} đơn vị khác");
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>"tăng hạng", "giảm hạng" since the round before, beyond chance; null where neither can be said.</summary>
    public static string? Movement(PublishedRankBand places) => places.Movement switch
    {
        1 => "tăng hạng",
        -1 => "giảm hạng",
        _ => null,
    };
}
