using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests.Planning;

/// <summary>Small rule sets of every kind of item with a commune and its peers, so small that all ways up can be tried one by one.</summary>
internal sealed class RandomRules
{
    private static readonly string[] Shares = ["a", "b", "c"];
    private static readonly string[] Answers = ["u", "v"];

    private readonly Random random;

    public RandomRules(int seed)
    {
        random = new Random(seed);
        Criterion[] criteria = [.. Enumerable.Range(1, 3).Select(number => RandomCriterion($"C{number}"))];
        var total = criteria.Sum(criterion => criterion.MaxPoints ?? 0);
        var ruleSet = Law.RuleSet(total, illustrative: true, criteria);
        RuleSet = ruleSet with { PassMarks = [.. ruleSet.PassMarks.Select(mark => mark with { Points = random.Next((int)total + 1) })] };
        Measures = RuleSet.Criteria.SelectMany(criterion => criterion.Items).SelectMany(item => item.MeasureIds).Distinct().ToDictionary(
            id => id, id => Law.Measure(id, Answers.Contains(id) ? MeasureUnit.YesNo : MeasureUnit.Percent, id == "c" ? Direction.Down : Direction.Up));
        Settings = new LegalSettings(
            ZeroScope: random.Next(4) == 0 ? ZeroScope.Item : ZeroScope.Criterion,
            Rounding: random.Next(4) == 0 ? ComparisonRounding.OneDecimal : ComparisonRounding.Exact,
            SurveyShare: random.Next(2) == 0 ? SurveyShareRule.MeasuredShare : SurveyShareRule.SamplingInterval);
        Commune = Law.Commune(Law.PlainCommune, [.. Facts(missing: 0.03).Select(pair => (pair.Key, pair.Value))]) with { Earlier = [Facts(missing: 0), Facts(missing: 0)] };
        Peers = [.. Enumerable.Range(0, 5).Select(_ => Facts(missing: 0.1))];
        UnitCosts = Measures.Keys.Where(_ => random.Next(15) > 0).ToDictionary(id => id, _ => (long)random.Next(1, 8));
        LeastPeerShare = random.Next(3) switch { 0 => 0, 1 => 0.2m, _ => 0.4m };
    }

    public RuleSet RuleSet { get; }

    public IReadOnlyDictionary<string, Measure> Measures { get; }

    public LegalSettings Settings { get; }

    public CommuneRecord Commune { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, Fact>> Peers { get; }

    public IReadOnlyDictionary<string, long> UnitCosts { get; }

    public decimal LeastPeerShare { get; }

    private Dictionary<string, Fact> Facts(double missing)
    {
        var facts = new Dictionary<string, Fact>();
        foreach (var share in Shares.Where(_ => random.NextDouble() >= missing))
        {
            var under = random.Next(1, 5);
            facts.Add(share, Fact.OfFraction(random.Next(under + 1), under));
        }

        foreach (var answer in Answers.Where(_ => random.NextDouble() >= missing))
            facts.Add(answer, Fact.OfValue(random.Next(2)));
        return facts;
    }

    private Criterion RandomCriterion(string id)
    {
        if (random.Next(4) == 0)
            return Law.Criterion(id, Item(id + "x", 40), Item(id + "y", 40)) with { MaxPoints = 40, Combination = CriterionCombination.WorstOf };
        CriterionItem[] items = [.. Enumerable.Range(0, random.Next(1, 4)).Select(number => Item($"{id}{number}", random.Next(10, 41)))];
        var criterion = Law.Criterion(id, items);
        return random.Next(5) == 0
            ? criterion with { Items = [.. items, Law.Item(id + "K", ItemKind.KnockOut, 0) with { MeasureId = null, MaxPoints = null, Conditions = Conditions() }] }
            : criterion;
    }

    // "c" counts something bad, so its steps run the other way.
    private CriterionItem Item(string id, decimal most)
    {
        var share = Shares[random.Next(Shares.Length)];
        ScoringBand[] bands = share == "c"
            ? [new(Comparator.Le, 10, most), new(Comparator.Lt, 40, most / 2), new(Comparator.Le, 75, 3)]
            : [new(Comparator.Ge, 90, most), new(Comparator.Gt, 50, most / 2), new(Comparator.Ge, 30, 3)];
        return random.Next(6) switch
        {
            0 => Law.YesNo(id, most) with { MeasureId = Answers[random.Next(Answers.Length)] },
            1 => Law.Item(id, ItemKind.Proportional, most) with
            {
                MeasureId = share,
                Scale = share == "c" ? new ProportionalScale(80, 10, 1, PointsRounding.Down) : new ProportionalScale(20, 85, 1, PointsRounding.HalfUp),
            },
            2 => Law.Item(id, ItemKind.AllOf, most) with { MeasureId = null, Conditions = Conditions() },
            3 => Banded(ItemKind.Rate) with { Pool = new RatePool(100, 1 + random.Next(3), 1) },
            4 => Banded(ItemKind.Survey) with { Coverage = 0.95m },
            _ => Banded(ItemKind.Bands) with { LowerBandsKnown = random.Next(4) > 0 },
        };

        CriterionItem Banded(ItemKind kind) => new(id, Law.Text(id), kind, share, most, bands, true, Law.Source);
    }

    private ItemCondition[] Conditions() => random.Next(3) switch
    {
        0 => [new("a", Comparator.Ge, 40), new("u", Comparator.Eq, 1)],
        1 => [new("b", Comparator.Gt, 60), new("c", Comparator.Lt, 50)],
        _ => [new("a", Comparator.Gt, 20), new("b", Comparator.Ge, 50)],
    };
}
