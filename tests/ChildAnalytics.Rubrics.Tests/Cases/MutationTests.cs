using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>
/// Breaks the law one figure at a time and counts how often the cases of <c>tests/rubrics</c> notice. The figures of <c>QD06-2019</c> are changed behind the
/// reader's back, so that its own checks (points that add up) cannot notice in the cases' place.
/// </summary>
public sealed class MutationTests
{
    private const string SetId = "QD06-2019";
    private static readonly LawLibrary Library = LawLibrary.Load(RepositoryFolders.Warehouse);
    private static readonly IReadOnlyList<LawCase> Cases = LawCaseReader.In(SetId);

    [Fact]
    public void Cases_OnTheLawAsItStands_AllHold() => Assert.Empty(Noticing(Library.RuleSets));

    [Fact]
    public void Cases_OnEveryBrokenRule_NoticeIt()
    {
        var mutants = Mutants().ToList();
        var survivors = mutants.Where(mutant => !Noticing(mutant.RuleSets).Any()).Select(mutant => mutant.Name).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{mutants.Count - survivors.Count} of {mutants.Count} broken rules noticed.");
        Assert.Empty(survivors);
        // The list must not shrink unseen.
        Assert.Equal(MutantCount, mutants.Count);
    }

    private const int MutantCount = 121;

    private static IEnumerable<LawCase> Noticing(IReadOnlyList<RuleSet> ruleSets)
    {
        var judge = new CaseJudge(ruleSets, Library.Measures, Library.Settings);
        return Cases.Where(one => judge.Differences(one).Count > 0);
    }

    private static IEnumerable<(string Name, IReadOnlyList<RuleSet> RuleSets)> Mutants()
    {
        var set = Library.RuleSets.Single(candidate => candidate.Id == SetId);
        foreach (var (name, changed) in OfSet(set).Concat(set.Criteria.SelectMany(criterion => OfCriterion(criterion).Select(mutant => (mutant.Name, With(set, criterion, mutant.Criterion))))))
            yield return (name, [.. Library.RuleSets.Select(candidate => candidate.Id == SetId ? changed : candidate)]);
    }

    private static IEnumerable<(string Name, RuleSet Changed)> OfSet(RuleSet set)
    {
        yield return ("in force a day earlier", set with { InForceFrom = set.InForceFrom.AddDays(-1) });
        yield return ("in force a day later", set with { InForceFrom = set.InForceFrom.AddDays(1) });
        foreach (var step in new[] { -1, 1 })
        {
            yield return ($"total {step:+0;-0}", set with { TotalPoints = set.TotalPoints + step });
            foreach (var mark in set.PassMarks)
                yield return ($"mark {mark.ClassId} {step:+0;-0}", set with { PassMarks = [.. set.PassMarks.Select(other => other == mark ? mark with { Points = mark.Points + step } : other)] });
        }

        foreach (var mark in set.PassMarks)
            yield return ($"mark {mark.ClassId} dropped", set with { PassMarks = [.. set.PassMarks.Where(other => other != mark)] });
    }

    private static IEnumerable<(string Name, Criterion Criterion)> OfCriterion(Criterion criterion)
    {
        if (criterion.MaxPoints is { } most)
        {
            yield return ($"{criterion.Id} max open", criterion with { MaxPoints = null });
            yield return ($"{criterion.Id} max +1", criterion with { MaxPoints = most + 1, Items = [.. criterion.Items, Extra] });
        }
        else
        {
            yield return ($"{criterion.Id} max 50", criterion with { MaxPoints = 50 });
        }

        // Of items whose points nobody knows the lowest is as open as the sum.
        if (criterion.Items.Count > 1 && criterion.MaxPoints is not null)
            yield return ($"{criterion.Id} worst of", criterion with { Combination = CriterionCombination.WorstOf });
        foreach (var item in criterion.Items)
        {
            foreach (var (name, changed) in OfItem(item))
                yield return ($"{item.Id} {name}", criterion with { Items = [.. criterion.Items.Select(other => other == item ? changed : other)] });
        }
    }

    private static IEnumerable<(string Name, CriterionItem Changed)> OfItem(CriterionItem item)
    {
        if (item.MaxPoints is not { } most)
        {
            yield return ("scored as a share of 50", item with { Kind = ItemKind.Bands, MaxPoints = 50, Bands = [new ScoringBand(Comparator.Ge, 90, 50)], LowerBandsKnown = true });
            yield break;
        }

        yield return ("points +1", item with { MaxPoints = most + 1 });
        yield return ("points -1", item with { MaxPoints = most - 1 });
        yield return ("points open", item with { MaxPoints = null });
        yield return ("rule unknown", item with { Kind = ItemKind.Unknown });
        yield return ("measure of another item", item with { MeasureId = item.Kind == ItemKind.YesNo ? (item.Id == "TC01a" ? "TC01c" : "TC01a") : item.Id == "TC07" ? "CT08b" : "TC07" });
        if (item.Kind == ItemKind.Bands)
            yield return ("lower bands give nothing", item with { LowerBandsKnown = !item.LowerBandsKnown });
        foreach (var band in item.Bands)
        {
            foreach (var (name, changed) in OfBand(band))
                yield return ($"band {name}", item with { Bands = [.. item.Bands.Select(other => other == band ? changed : other)] });
        }
    }

    private static IEnumerable<(string Name, ScoringBand Changed)> OfBand(ScoringBand band)
    {
        foreach (var step in new[] { -1, -0.01m, 0.01m, 1 })
            yield return ($"threshold {step:+0.##;-0.##}", band with { Threshold = band.Threshold + step });
        foreach (var step in new[] { -1, 1 })
            yield return ($"points {step:+0;-0}", band with { Points = band.Points + step });
        // No share exceeds 100 %, so there "exactly" and "at least" are one rule and no case can tell them apart.
        var same = band is { Threshold: 100, Comparator: Comparator.Ge } ? Comparator.Eq : band.Comparator;
        foreach (var comparator in Enum.GetValues<Comparator>().Where(other => other != band.Comparator && other != same))
            yield return ($"comparator {comparator.Name()}", band with { Comparator = comparator });
    }

    // One more point has to come from somewhere: an item nobody reports.
    private static CriterionItem Extra { get; } = new("EXTRA", new("", ""), ItemKind.YesNo, "QN3c", 1, [], true, new("", null, null, "derived"));

    private static RuleSet With(RuleSet set, Criterion old, Criterion changed) =>
        set with { Criteria = [.. set.Criteria.Select(other => other == old ? changed : other)] };
}
