using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Warehouse.Checks.Issues;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Says what hangs on a figure in doubt: rates the commune again without it, and with it at its limit, under every rule set in force.</summary>
internal sealed class IssueStakes
{
    private readonly RatingRules rules;
    private readonly CoreFacts core;
    private readonly ILookup<string, string> placesOf;
    private readonly Dictionary<string, CurrentCommune> communes;
    private readonly ILookup<string, CurrentCommune> ranked;
    private readonly Dictionary<(string RuleSetId, string Province, int Year), Round> rounds = [];
    private readonly Dictionary<(string CommuneId, int Year, string MeasureIds, double? ToLimit), IssueStake> weighed = [];

    /// <summary>Weighs under <paramref name="rules"/>; <paramref name="placesOf"/> gives the communes of the current map a reporting unit went into.</summary>
    public IssueStakes(RatingRules rules, CoreFacts core, ILookup<string, string> placesOf)
    {
        this.rules = rules;
        this.core = core;
        this.placesOf = placesOf;
        var reporting = core.ReportingCommunes();
        communes = reporting.ToDictionary(commune => commune.Id.ToString(), StringComparer.Ordinal);
        ranked = reporting.ToLookup(commune => commune.ProvinceCode, StringComparer.Ordinal);
    }

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = [.. CoreFacts.Tables.Union(["core.unit_succession"])];

    /// <summary>The weighing of findings on the tables of a build whose core models have run.</summary>
    public static IReadOnlyList<IssueStake> Of(EngineTables tables, IReadOnlyList<IssueFinding> findings, RatingRules rules, CoreFacts core)
    {
        var places = tables.Query(
            "select from_id, current_id from core.unit_succession where level = 'commune'", row => (From: row.GetString(0), Current: row.GetString(1)));
        var stakes = new IssueStakes(rules, core, places.ToLookup(place => place.From, place => place.Current, StringComparer.Ordinal));
        return [.. findings.Select(stakes.Weigh)];
    }

    /// <summary>What hangs on one finding.</summary>
    public IssueStake Weigh(IssueFinding finding)
    {
        if (finding.CommuneId is not { } unitId || (finding.MeasureIds ?? finding.MeasureId) is not { } measureIds
            || !int.TryParse(finding.Period, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return default;
        var stake = default(IssueStake);
        foreach (var communeId in placesOf[unitId].Append(unitId).Distinct(StringComparer.Ordinal))
        {
            if (communes.TryGetValue(communeId, out var commune))
                stake = Either(stake, Weigh(commune, year, measureIds, finding.ToLimit));
        }

        return stake;
    }

    private IssueStake Weigh(CurrentCommune commune, int year, string measureIds, double? toLimit)
    {
        var key = (commune.Id.ToString(), year, measureIds, toLimit);
        if (weighed.TryGetValue(key, out var known))
            return known;
        var stake = default(IssueStake);
        foreach (var ruleSet in rules.RuleSetsIn(year))
        {
            var read = ruleSet.Criteria.SelectMany(criterion => criterion.Items).SelectMany(item => item.MeasureIds).Intersect(measureIds.Split(','), StringComparer.Ordinal).ToArray();
            if (read.Length > 0)
                stake = Either(stake, Weigh(RoundOf(ruleSet, commune.ProvinceCode, year), commune.Id.ToString(), read, toLimit));
        }

        return weighed[key] = stake;
    }

    private IssueStake Weigh(Round round, string communeId, string[] measureIds, double? toLimit)
    {
        var place = Array.FindIndex(round.Records, record => record.Id.ToString() == communeId);
        var record = round.Records[place];
        var stake = new IssueStake(FlipsVerdict: false, MovesRank: false);
        foreach (var facts in Alternatives(record.Facts, measureIds, toLimit))
        {
            var sheet = RatingEngine.Rate(round.Plan, rules.Settings, round.Id, record with { Facts = facts });
            ScoreSheet[] sheets = [.. round.Sheets];
            var before = round.Places[place];
            sheets[place] = sheet;
            var after = SheetRanking.Rank(sheets)[place];
            stake = Either(stake, new IssueStake(
                sheet.Overall != before.Sheet.Overall || sheet.TotalReached != before.Sheet.TotalReached,
                (after.RankLo, after.RankHi) != (before.RankLo, before.RankHi)));
        }

        return stake;
    }

    // Without the figures, and where the rule knows a limit, with the count moved there.
    private static IEnumerable<IReadOnlyDictionary<string, Fact>> Alternatives(IReadOnlyDictionary<string, Fact> facts, string[] measureIds, double? toLimit)
    {
        yield return facts.Where(pair => !measureIds.Contains(pair.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        if (toLimit is not { } change || measureIds is not [var measureId] || !facts.TryGetValue(measureId, out var fact) || fact is not { Numerator: { } numerator, Denominator: { } denominator })
            yield break;
        var moved = new Dictionary<string, Fact>(facts, StringComparer.Ordinal)
        {
            [measureId] = Fact.OfFraction(Math.Clamp(numerator + (decimal)change, 0, denominator), denominator, fact.SourceId),
        };
        yield return moved;
    }

    private Round RoundOf(RuleSet ruleSet, string province, int year)
    {
        if (rounds.TryGetValue((ruleSet.Id, province, year), out var known))
            return known;
        var id = new Domain.Time.Period(year).ToString();
        var records = RoundRecords.Of(rules, ruleSet, core, ranked[province], year);
        var sheets = RatingEngine.Rate(ruleSet, rules.Measures, rules.Settings, id, records);
        return rounds[(ruleSet.Id, province, year)] = new Round(id, RatingPlan.Prepare(ruleSet, rules.Measures), records, sheets, SheetRanking.Rank(sheets));
    }

    private static IssueStake Either(IssueStake one, IssueStake other) => new(Either(one.FlipsVerdict, other.FlipsVerdict), Either(one.MovesRank, other.MovesRank));

    private static bool? Either(bool? one, bool? other) => one is null ? other : other is null ? one : one.Value || other.Value;

    private sealed record Round(string Id, RatingPlan Plan, CommuneRecord[] Records, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<RankedSheet> Places);
}
