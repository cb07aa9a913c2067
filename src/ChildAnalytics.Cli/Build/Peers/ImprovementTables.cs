using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Planning.Menus;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Peers;

/// <summary>Writes what each commune could improve and what that would score: the menu from which plans are chosen at any costs and limits.</summary>
internal static class ImprovementTables
{
    private const string CriterionTable = "engine.improvement_criterion";
    private const string LevelTable = "engine.improvement_level";
    private const string OptionTable = "engine.improvement_option";

    private static readonly string[] CriterionColumns =
        ["commune_id", "round_id", "rule_set_id", "criterion_id", "fixed_points", "must_exceed_zero", "is_barred", "openings"];

    private static readonly string[] LevelColumns =
        ["commune_id", "round_id", "rule_set_id", "measure_id", "level", "units", "numerator", "denominator", "value", "peers_reached", "peers_told"];

    private static readonly string[] OptionColumns = ["commune_id", "round_id", "rule_set_id", "block_id", "option_no", "criterion_id", "levels", "points"];

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Names { get; } = [CriterionTable, LevelTable, OptionTable];

    /// <summary>Writes the three tables.</summary>
    public static void Write(EngineTables tables, RatingRules rules, IReadOnlyList<PeerRound> rounds)
    {
        var menus = rounds.SelectMany(round => SideBySide.Select([.. Enumerable.Range(0, round.Records.Length)], Of(rules, round))).ToArray();
        tables.Write(CriterionTable, CriterionColumns, menus.SelectMany(own => own.Menu.Criteria.Select(criterion => (object?[])
            [.. own.Key, criterion.Id, criterion.FixedPoints, criterion.MustExceedZero, criterion.IsBarred, string.Join(", ", criterion.Openings)])));
        tables.Write(LevelTable, LevelColumns, menus.SelectMany(own => own.Menu.Levels.Select(level => LevelRow(own.Key, level, rules.Measures[level.MeasureId], own.States[(level.MeasureId, level.Number)]))));
        tables.Write(OptionTable, OptionColumns, menus.SelectMany(own => own.Menu.Blocks.SelectMany(block => block.Options.SelectMany(option => option.Points.Select(given => (object?[])
            [.. own.Key, block.Id, option.Number, given.CriterionId, string.Join(' ', option.Levels.Select(level => $"{level.MeasureId}={level.Level}")), given.Points])))));
    }

    private static Func<int, OwnMenu> Of(RatingRules rules, PeerRound round)
    {
        var builder = new MenuBuilder(round.RuleSet, rules.Measures, rules.Settings);
        return unit =>
        {
            var menu = builder.Of(round.RoundId, round.Records[unit], [.. round.Peers[unit].Select(peer => round.Records[peer.Unit].Facts)], out var states);
            return new OwnMenu([round.Records[unit].Id.ToString(), round.RoundId, round.RuleSet.Id], menu, states);
        };
    }

    // Counts and values of a sensitive measure are never told, not even those it does not have.
    private static object?[] LevelRow(object?[] key, MeasureLevel level, Measure measure, Fact state)
    {
        var (isShown, hasValue) = (!measure.IsSensitive, ExactValue.TryRead(state, measure.Unit, out var value));
        return
        [
            .. key, level.MeasureId, level.Number, level.Units, isShown ? state.Numerator : null, isShown ? state.Denominator : null,
            isShown && hasValue ? value.ToDecimal() : null, level.PeersReached, level.PeersTold,
        ];
    }

    private sealed record OwnMenu(object?[] Key, ImprovementMenu Menu, IReadOnlyDictionary<(string MeasureId, int Level), Fact> States);
}
