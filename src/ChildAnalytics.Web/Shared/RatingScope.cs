using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Shared;

/// <summary>Rule set and monitoring year a page is read under: from the address, else the set with complete points and the latest year.</summary>
/// <param name="RuleSets">All rule sets.</param>
/// <param name="Rules">The one chosen.</param>
/// <param name="Rounds">Monitoring years of the province under it, oldest first.</param>
/// <param name="Round">The one chosen.</param>
public sealed record RatingScope(IReadOnlyList<PublishedRuleSet> RuleSets, PublishedRuleSet Rules, IReadOnlyList<ProvinceRound> Rounds, ProvinceRound Round)
{
    /// <summary>Reads the address (<c>bo</c>, <c>ky</c>) and states the choice in all links of the page. Null where the province has no ratings.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="address">State of the address; unknown values fall back to the default.</param>
    /// <param name="provinceCode">Two digits.</param>
    public static RatingScope? Choose(PublishedSnapshot snapshot, PageAddress address, string provinceCode)
    {
        var ruleSets = snapshot.Ratings.RuleSets();
        var rules = ruleSets.FirstOrDefault(set => set.Id == address["bo"]) ?? ruleSets.LastOrDefault();
        if (rules is null)
            return null;
        var rounds = snapshot.Ratings.Rounds(provinceCode, rules.Id);
        var round = rounds.FirstOrDefault(candidate => candidate.RoundId == address["ky"]) ?? rounds.LastOrDefault();
        if (round is null)
            return null;
        address.Keep("bo", rules.Id);
        address.Keep("ky", round.RoundId);
        return new RatingScope(ruleSets, rules, rounds, round);
    }

    /// <summary>The context row: period, rule set, map, publication.</summary>
    public IReadOnlyList<ContextChoice> Context(PublishedSnapshot snapshot, PageAddress address) =>
    [
        new("Kỳ số liệu", "Năm " + Round.RoundId, [.. Rounds.Reverse().Select(round => ("Năm " + round.RoundId, address.With(("ky", round.RoundId), ("trang", null)), round == Round))]),
        new("Bộ tiêu chuẩn", ShortName(Rules), [.. RuleSets.Select(set => (ShortName(set), address.With(("bo", set.Id), ("trang", null)), set == Rules))]),
        new("Địa giới", UnitText.CurrentMap(snapshot), []),
        new("Bản công bố", DateText.DayInHanoi(snapshot.Info.BuiltAt), []),
    ];

    /// <summary>Name of a rule set for narrow places.</summary>
    public static string ShortName(PublishedRuleSet rules) => rules.IsIllustrative ? "QĐ 06, bộ điểm minh họa" : "QĐ 06, phần đã đối chiếu";
}
