using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Ranking;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests;

/// <summary>
/// What is open is completed at random (fixed seeds): the completed score must lie within the bounds given before, and a verdict given before must not change.
/// The completed rule set is one of the many the confirmed part of QĐ 06 leaves possible.
/// </summary>
public sealed class BoundsTests
{
    private const int Rounds = 400;

    [Fact]
    public void Rate_AnyCompletionOfFacts_LiesWithinTheBoundsAndKeepsTheVerdicts()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var ruleSet = Complete(random);
            var full = DrawFacts(random, ruleSet);
            var partial = Open(random, full);
            AssertWithin(Rate(ruleSet, partial), Rate(ruleSet, full), seed);
        }
    }

    [Fact]
    public void Rate_AnyCompletionOfTheLaw_LiesWithinTheBoundsAndKeepsTheVerdicts()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var ruleSet = Complete(random);
            var full = DrawFacts(random, ruleSet);
            AssertWithin(Rate(Law.KnownPartOfDecision06(), Open(random, full)), Rate(ruleSet, full), seed);
        }
    }

    [Fact]
    public void Rate_VacuousItem_BothAnswersLieWithinTheOpenTotal()
    {
        var ruleSet = Complete(new Random(1));
        var facts = DrawFacts(new Random(2), ruleSet);
        facts["TC06b"] = Fact.OfFraction(0, 0);
        var open = Rate(ruleSet, facts);
        // Item 6b moves 75 points (domain.md 2.7).
        Assert.Equal(75, open.Total.Max - open.Total.Min);
        Assert.Equal(open.Total.Max, Rate(ruleSet, facts, new LegalSettings(VacuousItemRule.Full)).Total.Min);
        Assert.Equal(open.Total.Min, Rate(ruleSet, facts, new LegalSettings(VacuousItemRule.Zero)).Total.Max);
    }

    [Fact]
    public void Rate_CommunesInAnotherOrder_NothingChanges()
    {
        var random = new Random(5);
        var ruleSet = Complete(random);
        var communes = Enumerable.Range(0, 30).Select(index => Record($"{index:00000}", Open(random, DrawFacts(random, ruleSet)))).ToList();
        var sheets = RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet), new(), "2025", communes);
        var turned = RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet), new(), "2025", [.. Enumerable.Reverse(communes)]);
        Assert.Equal(Places(SheetRanking.Rank(sheets)), Places(SheetRanking.Rank(turned)));

        static IEnumerable<string> Places(IReadOnlyList<RankedSheet> ranked) => ranked
            .Select(place => $"{place.Sheet.CommuneId} {place.Sheet.Total} {place.Rank} {place.RankLo} {place.RankHi} {place.Band} {place.Sheet.Overall}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Rank_AnyCompletion_TruePlaceLiesBetweenBestAndWorst()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var ruleSet = Complete(random);
            var full = Enumerable.Range(0, 25).Select(_ => DrawFacts(random, ruleSet)).ToList();
            var truth = SheetRanking.Rank([.. full.Select(facts => Rate(ruleSet, facts))]);
            var open = SheetRanking.Rank([.. full.Select(facts => Rate(ruleSet, random.Next(2) == 0 ? facts : Open(random, facts)))]);
            for (var index = 0; index < open.Count; index++)
            {
                Assert.InRange(truth[index].Rank!.Value, open[index].RankLo, open[index].RankHi);
                Assert.True(open[index].Band is null || open[index].Band == truth[index].Band, $"seed {seed}");
            }
        }
    }

    private static void AssertWithin(ScoreSheet open, ScoreSheet completed, int seed)
    {
        Assert.True(completed.Total.IsExact);
        Assert.True(open.Total.Min <= completed.Total.Min && open.Total.CanReach(completed.Total.Max), $"seed {seed}: {completed.Total} outside {open.Total}");
        foreach (var line in completed.Lines.Where(line => line.ItemId is null))
        {
            var before = open.Lines.First(candidate => candidate.ItemId is null && candidate.CriterionId == line.CriterionId).Points;
            Assert.True(before.Min <= line.Points.Min && before.CanReach(line.Points.Max), $"seed {seed}: {line.CriterionId} {line.Points} outside {before}");
        }

        AssertKept(open.Complete, completed.Complete, seed);
        AssertKept(open.NoZero, completed.NoZero, seed);
        AssertKept(open.TotalReached, completed.TotalReached, seed);
        AssertKept(open.Overall, completed.Overall, seed);
    }

    private static void AssertKept(Verdict open, Verdict completed, int seed) =>
        Assert.True(open == Verdict.Undetermined || open == completed, $"seed {seed}: {open} became {completed}");

    private static ScoreSheet Rate(RuleSet ruleSet, Dictionary<string, Fact> facts, LegalSettings? settings = null) =>
        RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet), settings ?? new(), "2025", [Record("25351", facts)])[0];

    private static CommuneRecord Record(string code, Dictionary<string, Fact> facts) =>
        Law.Commune(code, Law.PlainCommune, [.. facts.Select(fact => (fact.Key, fact.Value))]);

    // The confirmed part with drawn lower bands, and 725 points drawn over the ten criteria no source gives points for.
    private static RuleSet Complete(Random random)
    {
        var known = Law.KnownPartOfDecision06();
        var cuts = Enumerable.Range(0, 9).Select(_ => random.Next(0, 726)).Append(0).Append(725).Order().ToArray();
        var criteria = new List<Criterion>();
        foreach (var criterion in known.Criteria)
        {
            var index = criteria.Count - 3;
            criteria.Add(index < 0
                ? criterion with { Items = [.. criterion.Items.Select(item => item.Kind == ItemKind.Bands ? WithLowerBands(item, random) : item)] }
                : Law.Criterion(criterion.Id, Law.Bands(criterion.Id, cuts[index + 1] - cuts[index], true, (Comparator.Ge, 80, cuts[index + 1] - cuts[index]), (Comparator.Ge, 50, (cuts[index + 1] - cuts[index]) / 2))));
        }

        return known with { Criteria = criteria };
    }

    private static CriterionItem WithLowerBands(CriterionItem item, Random random)
    {
        var best = item.Bands[0];
        return item with
        {
            Bands = [best, new ScoringBand(Comparator.Ge, best.Threshold - 5, best.Points - 1), new ScoringBand(Comparator.Ge, best.Threshold - 20, random.Next(0, (int)best.Points))],
            LowerBandsKnown = true,
        };
    }

    private static Dictionary<string, Fact> DrawFacts(Random random, RuleSet ruleSet) => ruleSet.Criteria
        .SelectMany(criterion => criterion.Items)
        .ToDictionary(item => item.Id, item => item.Kind == ItemKind.YesNo ? Fact.OfValue(random.Next(5) == 0 ? 0 : 1) : Share(random));

    private static Fact Share(Random random)
    {
        var denominator = random.Next(1, 60);
        return Fact.OfFraction(Math.Max(0, denominator - random.Next(0, 1 + (denominator / 3))), denominator);
    }

    // Drops a third of the facts, and widens another third of the shares to an interval around the truth.
    private static Dictionary<string, Fact> Open(Random random, Dictionary<string, Fact> full)
    {
        var open = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (id, fact) in full)
        {
            var choice = random.Next(3);
            if (choice == 0)
                continue;
            open[id] = choice == 1 && fact is { Numerator: { } numerator, Denominator: { } denominator }
                ? Fact.OfInterval(Math.Floor(numerator * 100 / denominator) - random.Next(0, 8), Math.Min(100, Math.Ceiling(numerator * 100 / denominator) + random.Next(0, 8)))
                : fact;
        }

        return open;
    }
}
