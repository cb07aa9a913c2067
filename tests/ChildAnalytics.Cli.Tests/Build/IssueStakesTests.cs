using ChildAnalytics.Cli.Build;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Cli.Tests.Build;

/// <summary>Three communes of one province under the rule sets of the repository, rated by hand: two with every item at its best band, one with every item at nothing.</summary>
public sealed class IssueStakesTests
{
    private const string Best = "25001@2025-07-01";

    private const string Equal = "25003@2025-07-01";

    private const string Worst = "25002@2025-07-01";

    private static readonly RatingRules Rules = RatingRules.From(LawLibrary.Load(ProgramFolder.Warehouse), new DateOnly(2026, 11, 22));

    // Without TC07 criterion 7 is not scored: "met" becomes open, and the first place it shared with the other best commune is no longer certain.
    [Fact]
    public void FigureOfThePassingCommune_TakenOut_FlipsItsVerdictAndMovesItsRank() =>
        Assert.Equal(new IssueStake(FlipsVerdict: true, MovesRank: true), Weighed(Best, "TC07"));

    // 0 points of 1,000: with all 50 points of criterion 7 it is still far below 800 and still last.
    [Fact]
    public void FigureOfTheFailingCommune_TakenOut_ChangesNothing() =>
        Assert.Equal(new IssueStake(FlipsVerdict: false, MovesRank: false), Weighed(Worst, "TC07"));

    // The last year of an old commune speaks through the commune it went into.
    [Fact]
    public void FigureOfAnOldCommune_IsWeighedWhereItWent() => Assert.True(Weighed("24999@1995-01-01", "TC07").FlipsVerdict);

    [Theory]
    [InlineData(Best, "CT10")]
    [InlineData(Best, null)]
    [InlineData(null, "TC07")]
    [InlineData("99999@1995-01-01", "TC07")]
    public void FigureThatNoRatingReads_HasNoStake(string? unitId, string? measureId) => Assert.Equal(default, Weighed(unitId, measureId));

    private static IssueStake Weighed(string? unitId, string? measureId)
    {
        var stakes = new IssueStakes(Rules, Core(), new[] { "24999@1995-01-01" }.ToLookup(code => code, _ => Best));
        return stakes.Weigh(new IssueFinding("x-1", "CA1420", "warn", unitId, measureId, null, "2025", null, null, "", "", null, null, null, null));
    }

    private static CoreFacts Core()
    {
        var facts = new Dictionary<(string, string), IReadOnlyList<(int, Fact)>>();
        foreach (var item in Rules.RuleSets.SelectMany(set => set.Criteria).SelectMany(criterion => criterion.Items).Where(item => item.MeasureId is not null))
        {
            facts[(Best, item.MeasureId!)] = [(2025, Fact.OfValue(AtBest(item)))];
            facts[(Equal, item.MeasureId!)] = facts[(Best, item.MeasureId!)];
            facts[(Worst, item.MeasureId!)] = [(2025, Fact.OfValue(AtWorst(item)))];
        }

        return new CoreFacts([Commune(Best), Commune(Equal), Commune(Worst)], [2025], facts.Keys.Select(key => key.Item2).ToHashSet(), facts, new HashSet<string>(StringComparer.Ordinal));
    }

    private static decimal AtBest(CriterionItem item) => item.Kind == ItemKind.YesNo ? 1 : item.Bands is [var first, ..] ? IsDown(first.Comparator) ? 0 : 100 : 0;

    private static decimal AtWorst(CriterionItem item) => item.Kind == ItemKind.YesNo ? 0 : item.Bands is [var first, ..] ? IsDown(first.Comparator) ? 100_000 : 0 : 0;

    private static bool IsDown(Comparator comparator) => comparator is Comparator.Le or Comparator.Lt;

    private static CurrentCommune Commune(string id) => new(
        UnitId.TryParse(id, out var known) ? known : throw new InvalidOperationException(id),
        "75",
        [(new DateOnly(2025, 7, 1), UnitType.Commune)],
        [(new DateOnly(2025, 7, 1), ProvinceKind.Province)]);
}
