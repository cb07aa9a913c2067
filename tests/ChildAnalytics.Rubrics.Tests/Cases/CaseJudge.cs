using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>Judges a case by the law of a day and says where the result differs from what the case expects.</summary>
internal sealed class CaseJudge(IReadOnlyList<RuleSet> ruleSets, IReadOnlyList<Measure> measures, IReadOnlyList<LegalSetting> settings, params IReadOnlyList<IWordedRule> wordings)
{
    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(measure => measure.Id);

    /// <summary>One sentence per difference; none where the case holds.</summary>
    public IReadOnlyList<string> Differences(LawCase given)
    {
        var ruleSet = ruleSets.SingleOrDefault(set => set.Id == given.RuleSet && set.IsInForceOn(given.Date));
        if (given.Expect.TryGetValue("in_force", out var inForce) && inForce == "no")
            return ruleSet is null ? [] : [$"{given.RuleSet} is in force on {given.Date:yyyy-MM-dd}."];
        if (ruleSet is null)
            return [$"{given.RuleSet} is not in force on {given.Date:yyyy-MM-dd}."];
        var sheet = RatingEngine.Rate(RatingPlan.Prepare(ruleSet, _measures, wordings), Settings(given), "case", Record(given));
        return [.. given.Expect.Where(pair => pair.Key != "in_force").Select(pair => Difference(sheet, pair.Key, pair.Value, given.Tolerance ?? 0)).OfType<string>()];
    }

    private static string? Difference(ScoreSheet sheet, string key, string expected, decimal tolerance)
    {
        return key switch
        {
            "class" => Same(key, expected, string.Join(',', sheet.Class.Candidates) is { Length: > 0 } classes ? classes : "none"),
            "pass_mark" => expected == "none" ? Same(key, expected, sheet.PassMarkLo is null ? "none" : "some") : Within(key, expected, new PointsRange(sheet.PassMarkLo ?? -1, sheet.PassMarkHi ?? -1), tolerance),
            "total" => Within(key, expected, sheet.Total, tolerance),
            "total_reached" => Same(key, expected, sheet.TotalReached.Name()),
            "no_zero" => Same(key, expected, sheet.NoZero.Name()),
            "complete" => Same(key, expected, sheet.Complete.Name()),
            "not_knocked_out" => Same(key, expected, sheet.NotKnockedOut.Name()),
            "verdict" => Same(key, expected, sheet.Overall.Name()),
            "depends_on" => Same(key, expected, VerdictCertainty.DependsOn(sheet).Name() is { Length: > 0 } causes ? causes : "nothing"),
            "criteria" => Same(key, expected, string.Join(',', sheet.Lines.Where(line => line.ItemId is null).Select(line => line.CriterionId))),
            _ => Lines(sheet, key) is [var line, ..] ? Within(key, expected, line.Points, tolerance) : $"{key}: no such item or criterion on this day.",
        };
    }

    private static ScoreLine[] Lines(ScoreSheet sheet, string id) => [.. sheet.Lines.Where(line => line.ItemId == id || (line.ItemId is null && line.CriterionId == id))];

    private static string? Same(string key, string expected, string found) => expected == found ? null : $"{key}: expected {expected}, found {found}.";

    private static string? Within(string key, string expected, PointsRange found, decimal tolerance)
    {
        var (from, to, below) = LawCaseReader.Points(expected);
        var isSame = Math.Abs(found.Min - from) <= tolerance && Math.Abs(found.Max - to) <= tolerance && found.ExcludesMax == below;
        return isSame ? null : $"{key}: expected {expected}, found {found.Min}..{(found.ExcludesMax ? "<" : "")}{found.Max}.";
    }

    private LegalSettings Settings(LawCase given)
    {
        foreach (var (id, value) in given.Settings)
            Assert.Contains(value, settings.Single(setting => setting.Id == id).Options);
        return LegalSettings.From([.. settings.Select(setting => given.Settings.TryGetValue(setting.Id, out var value) ? setting with { Value = value } : setting)]);
    }

    private CommuneRecord Record(LawCase given)
    {
        var standing = new UnitStanding(
            UnitTypeExtensions.TryParseLegalName(given.Unit.GetValueOrDefault("type", "xã"), out var type) ? type : throw new ArgumentException($"{given.Name}: unit type", nameof(given)),
            given.Unit.GetValueOrDefault("province") == "thành phố" ? ProvinceKind.CentralCity : ProvinceKind.Province,
            Flag(given, "district") == true,
            given.Date,
            Flag(given, "mountain"),
            Flag(given, "island"),
            Flag(given, "especially_difficult"));
        return new CommuneRecord(new UnitId("25357", given.Date), standing, Facts(given.Input)) { Earlier = [.. given.Earlier.Select(Facts)] };
    }

    private static bool? Flag(LawCase given, string key) => given.Unit.GetValueOrDefault(key) switch
    {
        null or "unknown" => null,
        "yes" => true,
        "no" => false,
        var other => throw new ArgumentException($"{given.Name}: {key}: {other}", nameof(given)),
    };

    private Dictionary<string, Fact> Facts(Dictionary<string, string> input) => input.ToDictionary(pair => _measures[pair.Key].Id, pair => Read(pair.Value));

    private static Fact Read(string text)
    {
        if (text is "yes" or "no")
            return Fact.OfValue(text == "yes" ? 1 : 0);
        if (text.Split("..") is [var low, var high])
            return Fact.OfInterval(LawCaseReader.Number(low), LawCaseReader.Number(high));
        return text.Split('/') is [var over, var under] ? Fact.OfFraction(LawCaseReader.Number(over), LawCaseReader.Number(under)) : Fact.OfValue(LawCaseReader.Number(text));
    }
}
