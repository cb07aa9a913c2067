using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Ranking.Bands;
using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Writes, for the newest round, the places each commune may hold in its province and in the country, and whether it moved since the round before.</summary>
internal static class RankBandTables
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.rank_band";

    // Enough for a critical value whose coverage is off by 0.7 points at most; the country costs draws times communes squared.
    private const int Draws = 1_000;

    // A published run has one seed, so that the same figures give the same bands.
    private const int Seed = 20190103;

    private static readonly string[] Columns =
    [
        "commune_id", "round_id", "rule_set_id", "province_code", "open_share", "is_ranked", "place", "sharing", "province_lo", "province_hi", "province_units", "nation_lo", "nation_hi",
        "nation_units", "previous_round_id", "movement", "coverage", "draws",
    ];

    /// <summary>Writes the table; nothing where no year has facts.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var rows = new List<object?[]>();
        if (core.Years.Count > 0)
        {
            foreach (var ruleSet in rules.RuleSetsIn(core.Years[^1]))
                rows.AddRange(Rows(rules, ruleSet, core));
        }

        tables.Write(Table, Columns, rows);
    }

    private static IEnumerable<object?[]> Rows(RatingRules rules, RuleSet ruleSet, CoreFacts core)
    {
        var communes = core.ReportingCommunes();
        var year = core.Years[^1];
        // Judged by another version of the set, a commune would move without having changed.
        var earlier = core.Years.Count > 1 && rules.RuleSetsIn(core.Years[^2]).Contains(ruleSet) ? core.Years[^2] : (int?)null;
        var engine = new RankBandEngine(rules.Settings, ruleSet.TotalPoints, Draws, Seed);
        var sheets = Rate(rules, ruleSet, core, communes, year);
        var bands = engine.Of(sheets, [.. communes.Select(commune => commune.ProvinceCode)], earlier is { } before ? Rate(rules, ruleSet, core, communes, before) : []);
        var previous = earlier is { } known ? new Period(known).ToString() : null;
        return bands.Select((band, unit) => Row(sheets[unit], communes[unit].ProvinceCode, band, previous));
    }

    private static IReadOnlyList<ScoreSheet> Rate(RatingRules rules, RuleSet ruleSet, CoreFacts core, IReadOnlyList<CurrentCommune> communes, int year) =>
        RatingEngine.Rate(ruleSet, rules.Measures, rules.Settings, new Period(year).ToString(), RoundRecords.Of(rules, ruleSet, core, communes, year));

    private static object?[] Row(ScoreSheet sheet, string province, RankBand band, string? previous) =>
    [
        sheet.CommuneId.ToString(), sheet.RoundId, sheet.RuleSetId, province, band.OpenShare, band.IsRanked, band.Place, band.Sharing, band.InProvince?.Best, band.InProvince?.Worst,
        band.ProvinceUnits, band.InNation?.Best, band.InNation?.Worst, band.NationUnits, previous, MovementName(band.Movement), RankBandEngine.Coverage, Draws,
    ];

    private static string? MovementName(Standing? movement) => movement switch
    {
        Standing.ClearlyHigher => "up",
        Standing.ClearlyLower => "down",
        Standing.NotDistinguishable => "none",
        _ => null,
    };
}
