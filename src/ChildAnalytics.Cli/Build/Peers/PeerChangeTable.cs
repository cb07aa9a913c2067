using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Peers;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Peers;

/// <summary>On the criterion where a commune stands weakest: which of its peers improved, and whether by more than chance.</summary>
internal static class PeerChangeTable
{
    /// <summary>What it writes.</summary>
    public const string Name = "engine.peer_change";

    // Far enough back for a programme to show, near enough to be a lesson for today.
    private const int YearsBack = 3;

    private static readonly string[] Columns =
    [
        "commune_id", "round_id", "rule_set_id", "criterion_id", "measure_id", "peer_id", "from_period", "to_period", "from_value", "to_value", "change_in_errors", "is_real",
    ];

    /// <summary>Writes the table: a row for each comparison made, whatever it shows. Measures of small sensitive counts are not compared.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core, IReadOnlyList<PeerRound> rounds) =>
        tables.Write(Name, Columns, rounds.SelectMany(round => Rows(rules, core, round)));

    private static IEnumerable<object?[]> Rows(RatingRules rules, CoreFacts core, PeerRound round)
    {
        var sheets = RatingEngine.Rate(round.RuleSet, rules.Measures, rules.Settings, round.RoundId, round.Records);
        for (var unit = 0; unit < sheets.Count; unit++)
        {
            if (Weakest(round.RuleSet, sheets[unit]) is not { } criterion)
                continue;
            foreach (var measureId in criterion.Items.SelectMany(item => item.MeasureIds).Distinct(StringComparer.Ordinal))
            {
                var measure = rules.Measures[measureId];
                if (measure.IsSensitive || measure.Unit.RatioBase() is null || measure.Direction == Direction.None)
                    continue;
                var changes = round.Peers[unit].Select(peer => Compare(core, round, round.Records[peer.Unit].Id.ToString(), measure)).OfType<PeerChange>().ToList();
                foreach (var change in changes)
                {
                    yield return
                    [
                        round.Records[unit].Id.ToString(), round.RoundId, round.RuleSet.Id, criterion.Id, measureId, change.PeerId, new Period(change.FromYear).ToString(), round.RoundId,
                        change.FromValue, change.ToValue, change.InErrors, change.InErrors > RealImprovement.Limit(changes.Count),
                    ];
                }
            }
        }
    }

    // The smallest share of its points; the earlier in the document where several stand alike. Only exact points can be compared.
    private static Criterion? Weakest(RuleSet ruleSet, ScoreSheet sheet)
    {
        var weakest = sheet.Lines.Where(line => line is { ItemId: null, ItemCount: > 0, MaxPoints: > 0, Points.IsExact: true } && line.Points.Max < line.MaxPoints)
            .OrderBy(line => line.Points.Max / line.MaxPoints).Select(line => line.CriterionId).FirstOrDefault();
        return ruleSet.Criteria.FirstOrDefault(criterion => criterion.Id == weakest);
    }

    private static PeerChange? Compare(CoreFacts core, PeerRound round, string peerId, Measure measure)
    {
        // The older figures of a commune that took in a part of another are in part those of the whole.
        if (core.SplitUnits.Contains(peerId) || !core.Facts.TryGetValue((peerId, measure.Id), out var years))
            return null;
        var counted = years.Where(year => year.Year <= round.Year && year.Year >= round.Year - YearsBack && year.Fact is { Numerator: not null, Denominator: > 0 } && year.Fact.Numerator <= year.Fact.Denominator).ToList();
        if (counted.Count < 2 || counted[^1].Year != round.Year)
            return null;
        var (before, after) = (Part(counted[0].Fact), Part(counted[^1].Fact));
        var change = RealImprovement.Change(before, after);
        var ratioBase = (double)measure.Unit.RatioBase()!.Value;
        return new PeerChange(
            peerId, counted[0].Year, ratioBase * before.Count / before.Total, ratioBase * after.Count / after.Total, measure.Direction == Direction.Down ? -change : change);
    }

    private static (double Count, double Total) Part(Fact fact) => ((double)fact.Numerator!.Value, (double)fact.Denominator!.Value);

    private sealed record PeerChange(string PeerId, int FromYear, double FromValue, double ToValue, double InErrors);
}
