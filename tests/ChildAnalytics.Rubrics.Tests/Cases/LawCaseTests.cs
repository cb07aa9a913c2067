using System.Collections.Concurrent;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>The cases of <c>tests/rubrics</c>, one test each.</summary>
public sealed class LawCaseTests
{
    private static readonly CaseJudge Law = JudgeOf(LawLibrary.Load(RepositoryFolders.Warehouse));
    private static readonly Lazy<CaseJudge> Odd = new(() => JudgeOf(LawLibrary.Load(WarehouseCopy.With("Odd")), new OfficerOrGroup()));

    private static readonly ConcurrentDictionary<string, IReadOnlyList<LawCase>> Read = new(StringComparer.Ordinal);

    public static TheoryData<string> LawCases => Names("QD06-2019", "QD37-2010");

    public static TheoryData<string> OddCases => Names("odd");

    [Theory]
    [MemberData(nameof(LawCases))]
    public void Case_OfTheLaw_IsJudgedAsTheTextSays(string name) => AssertHolds(Law, name, "QD06-2019", "QD37-2010");

    [Theory]
    [MemberData(nameof(OddCases))]
    public void Case_OfTheOddSet_IsJudgedAsItsRulesSay(string name) => AssertHolds(Odd.Value, name, "odd");

    [Fact]
    public void Cases_Each_StatesItsSourceAndANameOfItsOwn()
    {
        var cases = All("QD06-2019", "QD37-2010", "odd").ToList();
        Assert.All(cases, one => Assert.True(one.Citation.Length > 0 && one.Expect.Count > 0, one.ToString()));
        Assert.Equal(cases.Count, cases.Select(one => one.ToString()).Distinct().Count());
    }

    private static CaseJudge JudgeOf(LawLibrary library, params IReadOnlyList<IWordedRule> wordings) => new(library.RuleSets, library.Measures, library.Settings, wordings);

    private static IEnumerable<LawCase> All(params string[] folders) => folders.SelectMany(folder => Read.GetOrAdd(folder, LawCaseReader.In));

    private static TheoryData<string> Names(params string[] folders) => [.. All(folders).Select(one => one.ToString())];

    private static void AssertHolds(CaseJudge judge, string name, params string[] folders) =>
        Assert.Empty(judge.Differences(All(folders).Single(one => one.ToString() == name)));

    /// <summary>Wording of the odd set from 2027-01-01: "có người làm công tác bảo vệ trẻ em, hoặc có nhóm thường trực họp định kỳ"; no kind of item says "or".</summary>
    private sealed class OfficerOrGroup : IWordedRule
    {
        public string Name => "officer_or_group_2027_01_01";

        public PointsRange Score(CriterionItem item, IReadOnlyDictionary<string, Fact> facts)
        {
            var answers = item.WordedMeasures.Select(id => facts.GetValueOrDefault(id)?.Value).ToList();
            var most = item.MaxPoints ?? 0;
            return answers.Contains(1) ? new PointsRange(most, most) : new PointsRange(0, answers.Contains(null) ? most : 0);
        }
    }
}
