using System.Globalization;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Rates every reporting commune in each round of recognition that is over, under the rule sets in force on its last day: apart from the years of monitoring, which are judged on their own last day.</summary>
internal static class RoundTables
{
    /// <summary>Where totals and verdicts of rounds go.</summary>
    public const string Table = "engine.round_rating";

    private const string Rounds = "seed.recognition_round";

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = [.. CoreFacts.Tables, Rounds];

    /// <summary>Writes the table; a round whose year has no facts, or that ends after the day of the build, has no rows.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var rounds = tables.Query(
            $"select round_id, decision, last_day, period from {Rounds} order by round_id",
            row => (Id: row.GetString(0), Decision: row.GetString(1), Day: row.GetFieldValue<DateOnly>(2), Year: int.Parse(row.GetString(3), CultureInfo.InvariantCulture)));
        var provinces = core.ReportingCommunes().GroupBy(commune => commune.ProvinceCode).Select(province => province.ToArray()).ToArray();
        var work =
            from round in rounds
            where round.Day <= rules.AsOf && core.Years.Contains(round.Year)
            from ruleSet in rules.RuleSetsOn(round.Day)
            where ruleSet.Id == round.Decision || ruleSet.Id.StartsWith(round.Decision + "-", StringComparison.Ordinal)
            from province in provinces
            select (round, ruleSet, province);
        tables.Write(Table, RatingTables.RatingColumns, SideBySide.Select([.. work], one =>
        {
            var records = RoundRecords.Of(rules, one.ruleSet, core, one.province, one.round.Year, one.round.Day);
            return SheetRanking.Rank(RatingEngine.Rate(one.ruleSet, rules.Measures, rules.Settings, one.round.Id, records)).Select(RatingTables.RatingRow).ToArray();
        }).SelectMany(rows => rows));
    }
}
