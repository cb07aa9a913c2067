using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Planning.Menus;
using ChildAnalytics.Planning.Solving;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Tests.Planning;

/// <summary>The way up of one commune: as cheap as trying everything finds, scored by the engine that rates, and honest where there is none.</summary>
public sealed class CommunePlannerTests
{
    private const int Cases = 1000;

    [Fact]
    public void Cheapest_ThousandRandomCases_CostsWhatTryingEveryStateFinds()
    {
        var outcomes = new Dictionary<PlanOutcome, int>();
        for (var seed = 1; seed <= Cases; seed++)
        {
            var given = new RandomRules(seed);
            var menu = new MenuBuilder(given.RuleSet, given.Measures, given.Settings).Of("2025", given.Commune, given.Peers, out var states);
            var before = RatingEngine.Rate(RatingPlan.Prepare(given.RuleSet, given.Measures), given.Settings, "2025", given.Commune);

            var plan = CommunePlanner.Cheapest(menu, new PlanTerms(given.UnitCosts, given.LeastPeerShare), before.PassMarkHi);

            outcomes[plan.Outcome] = outcomes.GetValueOrDefault(plan.Outcome) + 1;
            var least = LeastCost(given);
            var isFound = plan.Outcome is PlanOutcome.Reached or PlanOutcome.AlreadyMet;
            Assert.True(isFound ? least == plan.Cost : least is null, $"seed {seed}: {plan.Outcome} at {plan.Cost}, trying everything finds {least}");
            Assert.Equal(plan.Outcome == PlanOutcome.AlreadyMet, before.Overall == Verdict.Met);
            Assert.True(plan.Outcome != PlanOutcome.OutOfReach || plan.Obstacles.Count > 0 || menu.Blocks.Any(block => block.Id.Contains('+')), $"seed {seed}: no reason told");
            if (isFound)
                AssertRatedAlike(given, plan, states, seed);
        }

        // Every answer is among the cases, none by the way.
        Assert.All([PlanOutcome.Reached, PlanOutcome.AlreadyMet, PlanOutcome.OutOfReach, PlanOutcome.Open], outcome => Assert.True(outcomes.GetValueOrDefault(outcome) >= 30, $"{outcome}: {outcomes.GetValueOrDefault(outcome)}"));
    }

    // All 100 points asked, 40 present. Twelve children more (98 of 100, from 86) give 50, the officer 50.
    [Fact]
    public void Cheapest_TwoThingsAreMissing_AsksForTheLeastOfBoth()
    {
        var plan = Plan(Fact.OfFraction(86, 100), officer: 0, mark: 100, peerShare: 0);

        Assert.Equal(PlanOutcome.Reached, plan.Outcome);
        Assert.Equal((12, 1), ((int)plan.Steps.Single(step => step.MeasureId == "vaccine").Units, (int)plan.Steps.Single(step => step.MeasureId == "officer").Units));
        Assert.Equal((12 * 3) + 100, plan.Cost);
        Assert.Equal(100, plan.Total);
    }

    // 90 asked: the officer alone gives them, at 100, and no child is paid for.
    [Fact]
    public void Cheapest_OneThingIsEnough_LeavesTheOther()
    {
        var plan = Plan(Fact.OfFraction(86, 100), officer: 0, mark: 90, peerShare: 0);

        Assert.Equal(("officer", 100L, 90m), (Assert.Single(plan.Steps).MeasureId, plan.Cost, plan.Total));
    }

    [Fact]
    public void Cheapest_NoPeerReachedTheLevel_NamesTheCriterionThatStaysAtZero()
    {
        var plan = Plan(Fact.OfFraction(10, 100), officer: 1, mark: 60, peerShare: 0.1m);

        Assert.Equal(PlanOutcome.OutOfReach, plan.Outcome);
        Assert.Equal([new PlanObstacle("vaccine", 0, 0), new PlanObstacle(null, 50, 60)], plan.Obstacles);
    }

    [Fact]
    public void Cheapest_PointsUnknown_SaysWhyItCannotAnswer()
    {
        var ruleSet = Law.KnownPartOfDecision06();
        var commune = Law.Commune(Law.PlainCommune, ("TC01a", Fact.OfValue(1)));
        var menu = new MenuBuilder(ruleSet, Law.MeasuresOf(ruleSet), new()).Of("2025", commune, [], out _);

        var plan = CommunePlanner.Cheapest(menu, new PlanTerms(new Dictionary<string, long>(), 0), 850);

        Assert.Equal(PlanOutcome.Open, plan.Outcome);
        Assert.Contains(("TC02", "rule_unknown TC02"), plan.Openings);
        Assert.Contains(("TC07", "fact_missing TC07"), plan.Openings);
        Assert.DoesNotContain(plan.Openings, opening => opening.Opening.EndsWith(" TC01a", StringComparison.Ordinal));
    }

    // 60 asked. The survey is missing and may give 0 to 50; the officer gives 50 and, with 86 of 100 vaccinated, 40 stand: together 90 without the survey.
    [Fact]
    public void Cheapest_FigureMissing_StillTellsWhatMakesTheTotalSafe()
    {
        var ruleSet = Law.RuleSet(150, illustrative: true, Law.Criterion("officer", Law.YesNo("officer", 50)), Law.Criterion("vaccine", Law.Bands("vaccine", 50, true, (Comparator.Ge, 98, 50), (Comparator.Ge, 80, 40))), Law.Criterion("survey", Law.YesNo("survey", 50)));
        var menu = new MenuBuilder(ruleSet, Law.MeasuresOf(ruleSet), new()).Of("2025", Law.Commune(Law.PlainCommune, ("officer", Fact.OfValue(0)), ("vaccine", Fact.OfFraction(86, 100))), [], out _);

        var plan = CommunePlanner.Cheapest(menu, new PlanTerms(new Dictionary<string, long> { ["officer"] = 100, ["vaccine"] = 3 }, 0), 60);
        var verdicts = PlanVerdicts.Of(menu, plan, 60, 60);

        Assert.Equal((PlanOutcome.Open, 90m, "officer"), (plan.Outcome, plan.Total, Assert.Single(plan.Steps).MeasureId));
        Assert.Equal([("survey", "fact_missing survey")], plan.Openings);
        Assert.Equal((Verdict.Met, Verdict.Undetermined, Verdict.Undetermined), (verdicts.OnTotal, verdicts.OnNoZero, verdicts.OnComplete));
    }

    [Fact]
    public void Cheapest_ClassWithoutMark_HasNothingToReach()
    {
        var menu = new ImprovementMenu([], [], []);

        Assert.Equal(PlanOutcome.NoMark, CommunePlanner.Cheapest(menu, new PlanTerms(new Dictionary<string, long>(), 0), null).Outcome);
    }

    [Fact]
    public void Of_SensitiveMeasure_CountsPackagesAndNoChildren()
    {
        var ruleSet = Law.RuleSet(50, illustrative: true, Law.Criterion("abuse", Law.Bands("abuse", 50, true, (Comparator.Le, 2, 50), (Comparator.Le, 6, 20))));
        var measures = new Dictionary<string, Measure> { ["abuse"] = Law.Measure("abuse", MeasureUnit.Percent, Direction.Down, sensitive: true) };

        var menu = new MenuBuilder(ruleSet, measures, new()).Of("2025", Law.Commune(Law.PlainCommune, ("abuse", Fact.OfFraction(9, 100))), [], out _);

        Assert.Equal([0m, 1m, 2m], menu.Levels.Select(level => level.Units));
    }

    private static CommunePlan Plan(Fact vaccinated, int officer, decimal mark, decimal peerShare)
    {
        var ruleSet = Law.RuleSet(
            100, illustrative: true, Law.Criterion("officer", Law.YesNo("officer", 50)), Law.Criterion("vaccine", Law.Bands("vaccine", 50, true, (Comparator.Ge, 98, 50), (Comparator.Ge, 80, 40))));
        var commune = Law.Commune(Law.PlainCommune, ("officer", Fact.OfValue(officer)), ("vaccine", vaccinated));
        IReadOnlyDictionary<string, Fact>[] peers = [new Dictionary<string, Fact> { ["vaccine"] = Fact.OfFraction(70, 100), ["officer"] = Fact.OfValue(1) }];
        var menu = new MenuBuilder(ruleSet, Law.MeasuresOf(ruleSet), new()).Of("2025", commune, peers, out _);
        return CommunePlanner.Cheapest(menu, new PlanTerms(new Dictionary<string, long> { ["officer"] = 100, ["vaccine"] = 3 }, peerShare), mark);
    }

    private static void AssertRatedAlike(RandomRules given, CommunePlan plan, IReadOnlyDictionary<(string MeasureId, int Level), Fact> states, int seed)
    {
        var facts = new Dictionary<string, Fact>(given.Commune.Facts);
        foreach (var step in plan.Steps)
            facts[step.MeasureId] = states[(step.MeasureId, step.Number)];
        var sheet = RatingEngine.Rate(RatingPlan.Prepare(given.RuleSet, given.Measures), given.Settings, "2025", given.Commune with { Facts = facts });
        Assert.True(sheet.Overall == Verdict.Met && sheet.Total.Min == plan.Total, $"seed {seed}: {sheet.Overall}, {sheet.Total} and not {plan.Total}");
        Assert.Equal(plan.Points, sheet.Lines.Where(line => line.ItemId is null).Select(line => (line.CriterionId, line.Points.Min)));
    }

    // Without the menu: every number of improved cases of every measure, rated whole.
    private static long? LeastCost(RandomRules given)
    {
        var rating = RatingPlan.Prepare(given.RuleSet, given.Measures);
        long? least = null;
        Try(given.Commune.Facts, [.. given.Commune.Facts.Keys.Where(given.Measures.ContainsKey)], 0, 0);
        return least;

        void Try(IReadOnlyDictionary<string, Fact> facts, string[] open, int next, long cost)
        {
            if (next == open.Length)
            {
                if ((least is null || cost < least) && RatingEngine.Rate(rating, given.Settings, "2025", given.Commune with { Facts = facts }).Overall == Verdict.Met)
                    least = cost;
                return;
            }

            var (measure, fact) = (given.Measures[open[next]], facts[open[next]]);
            foreach (var (cases, state) in States(measure, fact))
            {
                if (cases > 0 && (!given.UnitCosts.ContainsKey(measure.Id) || !IsAllowed(given, measure, state)))
                    continue;
                Try(new Dictionary<string, Fact>(facts) { [measure.Id] = state }, open, next + 1, cost + (cases * given.UnitCosts.GetValueOrDefault(measure.Id)));
            }
        }
    }

    private static IEnumerable<(int Cases, Fact State)> States(Measure measure, Fact fact)
    {
        if (measure.Unit == MeasureUnit.YesNo)
            return fact.Value == 0 ? [(0, fact), (1, Fact.OfValue(1))] : [(0, fact)];
        var (over, under) = ((int)fact.Numerator!.Value, (int)fact.Denominator!.Value);
        return measure.Direction == Direction.Down
            ? Enumerable.Range(0, over + 1).Select(cases => (cases, Fact.OfFraction(over - cases, under)))
            : Enumerable.Range(0, under - over + 1).Select(cases => (cases, Fact.OfFraction(over + cases, under)));
    }

    private static bool IsAllowed(RandomRules given, Measure measure, Fact state)
    {
        if (given.LeastPeerShare == 0)
            return true;
        var told = given.Peers.Where(peer => peer.ContainsKey(measure.Id)).Select(peer => Share(peer[measure.Id])).ToList();
        var reached = told.Count(share => measure.Direction == Direction.Down ? share <= Share(state) : share >= Share(state));
        return told.Count > 0 && reached >= given.LeastPeerShare * told.Count;

        // Denominators up to 4 divide 12, so these are whole numbers.
        static decimal Share(Fact fact) => fact.Value ?? (fact.Numerator!.Value * 12 / fact.Denominator!.Value);
    }
}
