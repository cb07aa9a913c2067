using System.Globalization;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Province;

/// <summary>Share of communes that meet the standard, by monitoring year, with the part that is still open.</summary>
/// <param name="Chart">The same as a chart.</param>
/// <param name="Finding">What it says, in one sentence.</param>
public sealed record ProvinceTrend(TrendChart Chart, string Finding)
{
    /// <summary>Null where fewer than two years are known.</summary>
    /// <param name="rounds">Oldest first.</param>
    /// <param name="mapSince">First day of the current map; null where no change is known.</param>
    public static ProvinceTrend? Of(IReadOnlyList<ProvinceRound> rounds, DateOnly? mapSince)
    {
        var points = rounds
            .Where(round => round.Communes > 0 && int.TryParse(round.RoundId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(round => new TrendPoint(
                int.Parse(round.RoundId, CultureInfo.InvariantCulture), ShareMet(round), round.Undetermined > 0 ? (round.Met + round.Undetermined) * 100.0 / round.Communes : null))
            .ToList();
        if (points.Count < 2)
            return null;
        var target = rounds[^1].TargetShare;
        var chart = new TrendChart([TrendLine.Filled("Tỷ lệ đạt", points)], new NiceAxis(0, 100, 20), "%", "%")
        {
            Targets = target is { } share
                ? [new TargetLine(share, $"Tham khảo {NumberText.Short(share)}% ({rounds[^1].TargetDocument ?? "chưa rõ văn bản"})", $"Tham khảo {NumberText.Short(share)}%")]
                : [],
            Change = ChangeLine.On(mapSince, "địa giới mới", "Địa giới mới"),
            Breaks = true,
        };
        var last = points[^1];
        var open = last.Hi is { } high ? $", tới {NumberText.Percent(high)} nếu mọi đơn vị chưa xác định đều đạt" : "";
        return new ProvinceTrend(chart, $"Năm {last.X}: {NumberText.Percent(last.Y!.Value)} đơn vị chắc chắn đạt{open}. Các năm trước chỉ nêu khoảng, không so sánh được.");
    }

    /// <summary>Percent of communes that meet the standard for certain.</summary>
    public static double ShareMet(ProvinceRound round) => round.Communes == 0 ? 0 : round.Met * 100.0 / round.Communes;
}
