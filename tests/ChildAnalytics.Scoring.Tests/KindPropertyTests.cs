using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Tests;

/// <summary>What must hold of every kind of item, on random facts with fixed seeds: bounds hold the value once it arrives, and more of a good thing never scores less.</summary>
public sealed class KindPropertyTests
{
    private const int Rounds = 300;

    private static readonly Dictionary<string, Criterion> Kinds = new(StringComparer.Ordinal)
    {
        ["yes_no"] = Law.Criterion("C", Law.YesNo("a", 40)),
        ["bands"] = Law.Criterion("C", Law.Bands("a", 40, true, (Comparator.Ge, 90, 40), (Comparator.Gt, 70, 25), (Comparator.Ge, 30, 5))),
        ["proportional"] = Law.Criterion("C", Law.Item("a", ItemKind.Proportional, 40) with { Scale = new ProportionalScale(20, 85, 1, PointsRounding.HalfUp) }),
        ["all_of"] = Law.Criterion("C", Law.Item("A", ItemKind.AllOf, 40) with { MeasureId = null, Conditions = [new("a", Comparator.Ge, 40), new("b", Comparator.Gt, 60)] }),
        ["rate"] = Law.Criterion("C", Law.Bands("a", 40, true, (Comparator.Ge, 70_000, 40), (Comparator.Ge, 40_000, 15)) with { Kind = ItemKind.Rate, Pool = new RatePool(100_000, 3, 10) }),
        ["survey"] = Law.Criterion("C", Law.Bands("a", 40, true, (Comparator.Ge, 80, 40), (Comparator.Ge, 50, 15)) with { Kind = ItemKind.Survey, Coverage = 0.95m }),
        ["worst_of"] = Law.Criterion("C", Law.Item("a", ItemKind.Proportional, 40) with { Scale = new ProportionalScale(20, 85, 1, PointsRounding.Down) }, Law.Bands("b", 40, true, (Comparator.Ge, 90, 40), (Comparator.Ge, 50, 20)))
            with { MaxPoints = 40, Combination = CriterionCombination.WorstOf },
        ["knock_out"] = Law.Criterion("C", Law.YesNo("c", 40), Law.Item("K", ItemKind.KnockOut, 0) with { MeasureId = null, Conditions = [new("a", Comparator.Ge, 40), new("b", Comparator.Gt, 60)] }),
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Rate_MissingFactsArrive_LieWithinTheBoundsGivenBefore(string kind)
    {
        var ruleSet = RuleSetOf(kind);
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var full = Years(random, kind);
            var (before, after) = (Rate(ruleSet, Array.ConvertAll(full, year => Open(random, year, kind))), Rate(ruleSet, full));
            Assert.True(before.Total.Min <= after.Total.Min && after.Total.Max <= before.Total.Max, $"{kind}, seed {seed}: {after.Total} outside {before.Total}");
            Assert.True(before.Overall == Verdict.Undetermined || before.Overall == after.Overall, $"{kind}, seed {seed}: {before.Overall} became {after.Overall}");
            Assert.Equal(before.Overall == Verdict.Undetermined, VerdictCertainty.DependsOn(before) != VerdictCauses.None);
        }
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Rate_OneMoreChildReached_NeverScoresLess(string kind)
    {
        var ruleSet = RuleSetOf(kind);
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var years = Years(random, kind);
            if (years[0]["a"] is not { Numerator: { } over, Denominator: { } under } || over >= under)
                continue;
            var more = new[] { new Dictionary<string, Fact>(years[0]) { ["a"] = Fact.OfFraction(over + 1, under) }, years[1], years[2] };
            var (before, after) = (Rate(ruleSet, years), Rate(ruleSet, more));
            Assert.True(before.Total.Min <= after.Total.Min && before.Total.Max <= after.Total.Max, $"{kind}, seed {seed}: {before.Total} fell to {after.Total}");
            Assert.False(before.Overall == Verdict.Met && after.Overall != Verdict.Met, $"{kind}, seed {seed}");
            Assert.False(before.NotKnockedOut == Verdict.Met && after.NotKnockedOut != Verdict.Met, $"{kind}, seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Rate_OnAnyNumberOfThreads_GivesTheSameSheets(int threads)
    {
        var ruleSet = Law.RuleSet(280, false, [.. Kinds.Select(kind => kind.Value with { Id = kind.Key })]);
        var random = new Random(7);
        var communes = Enumerable.Range(0, 700).Select(index => Record($"{index:00000}", Years(random, "bands"))).ToList();
        var plan = RatingPlan.Prepare(ruleSet, Law.MeasuresOf(ruleSet));
        var one = communes.ConvertAll(commune => RatingEngine.Rate(plan, new(), "2025", commune));

        var pair = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads);
        var many = await Task.Factory.StartNew(() => RatingEngine.Rate(plan, new(), "2025", communes), CancellationToken.None, TaskCreationOptions.None, pair.ConcurrentScheduler);

        Assert.Equal(one.Select(Text), many.Select(Text));

        static string Text(ScoreSheet sheet) => $"{sheet.CommuneId} {sheet.Total} {sheet.Overall} {string.Join(';', sheet.Lines.Select(line => $"{line.Points} {line.Reason.Vi}"))}";
    }

    private static RuleSet RuleSetOf(string kind)
    {
        var ruleSet = Law.RuleSet(40, false, Kinds[kind]);
        return ruleSet with { PassMarks = [.. ruleSet.PassMarks.Select(mark => mark with { Points = 20 })] };
    }

    private static Dictionary<string, Fact>[] Years(Random random, string kind) =>
        [.. Enumerable.Range(0, 3).Select(_ => new Dictionary<string, Fact>(StringComparer.Ordinal) { ["a"] = kind == "yes_no" ? Fact.OfValue(random.Next(2)) : Share(random), ["b"] = Share(random), ["c"] = Fact.OfValue(1) })];

    private static Fact Share(Random random)
    {
        var under = random.Next(1, 80);
        return Fact.OfFraction(random.Next(0, under + 1), under);
    }

    // A fact is dropped or, where its kind reads intervals, widened around the truth.
    private static Dictionary<string, Fact> Open(Random random, Dictionary<string, Fact> full, string kind)
    {
        var open = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (id, fact) in full)
        {
            var choice = random.Next(3);
            if (choice == 0)
                continue;
            open[id] = choice == 1 && kind is not ("rate" or "survey") && fact is { Numerator: { } over, Denominator: { } under }
                ? Fact.OfInterval(Math.Max(0, Math.Floor(over * 100 / under) - random.Next(0, 9)), Math.Min(100, Math.Ceiling(over * 100 / under) + random.Next(0, 9)))
                : fact;
        }

        return open;
    }

    private static ScoreSheet Rate(RuleSet ruleSet, Dictionary<string, Fact>[] years) =>
        RatingEngine.Rate(RatingPlan.Prepare(ruleSet, Law.MeasuresOf(ruleSet)), new(), "2025", Record("25351", years));

    private static CommuneRecord Record(string code, Dictionary<string, Fact>[] years) =>
        Law.Commune(code, Law.PlainCommune, [.. years[0].Select(fact => (fact.Key, fact.Value))]) with { Earlier = years[1..] };
}
