using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Province;

/// <summary>The sentence a province's page begins with, made from its counts: how many meet the standard, and what that means against the objective.</summary>
public static class ProvinceConclusion
{
    /// <summary>Fewest units whose share reaches <paramref name="targetPercent"/>; compared on exact fractions.</summary>
    public static int UnitsNeeded(int communes, double targetPercent) => (int)Math.Ceiling(communes * (decimal)targetPercent / 100m);

    /// <summary>How many verdicts no further figure can change, and why the rest is open.</summary>
    /// <param name="round">Counts of the monitoring year.</param>
    /// <param name="rules">The rule set.</param>
    public static string Certainty(ProvinceRound round, PublishedRuleSet rules)
    {
        var text = $"Đã chắc chắn {NumberText.Count(round.Met + round.NotMet)} trong {NumberText.Count(round.Communes)} kết luận: {NumberText.Count(round.Met)} đạt, {NumberText.Count(round.NotMet)} không đạt.";
        return round.Undetermined == 0 || rules.KnownCriteria == rules.Criteria
            ? text
            : $"{text} {NumberText.Count(round.Undetermined)} đơn vị chưa xác định, vì {NumberText.Count(rules.Criteria - rules.KnownCriteria)} trong {NumberText.Count(rules.Criteria)} tiêu chí chưa có điểm trong văn bản đối chiếu.";
    }

    /// <summary>The sentence, at most 40 words.</summary>
    /// <param name="round">Counts of the monitoring year.</param>
    public static string Sentence(ProvinceRound round)
    {
        var counted = $"{NumberText.Count(round.Met)} trong {NumberText.Count(round.Communes)} đơn vị đạt";
        var open = round.Undetermined == 0 ? "" : $", {NumberText.Count(round.Undetermined)} đơn vị chưa xác định";
        if (round.TargetShare is not { } share)
            return $"{counted}{open}. Chưa có mục tiêu nào để so.";
        var needed = UnitsNeeded(round.Communes, share);
        var target = $"Mức tham khảo {NumberText.Short(share)}% cần {NumberText.Count(needed)} đơn vị";
        var most = needed - round.Met;
        var least = Math.Max(0, needed - round.Met - round.Undetermined);
        if (most <= 0)
            return $"{counted}{open}. {target}: đã tới mức này.";
        if (round.Undetermined == 0)
            return $"{counted}. {target}: còn thiếu {NumberText.Count(most)}.";
        return $"{counted}. {target}: còn thiếu từ {NumberText.Count(least)} đến {NumberText.Count(most)}, tùy {NumberText.Count(round.Undetermined)} đơn vị chưa xác định.";
    }
}
