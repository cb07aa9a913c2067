using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests;

public sealed class RatingEngineTests
{
    private static readonly (string, Fact)[] AllBest =
    [
        ("TC01a", Fact.OfValue(1)), ("TC01b", Fact.OfValue(1)), ("TC01c", Fact.OfValue(1)), ("TC01d", Fact.OfValue(1)),
        ("TC06a", Fact.OfFraction(19, 20, "a1")), ("TC06b", Fact.OfFraction(2, 2, "b2")), ("TC07", Fact.OfFraction(49, 50, "a1")),
    ];

    private static readonly RuleSet Decision06 = Law.KnownPartOfDecision06();

    // One yes/no of 1,000 points, so that the total is whatever band a test needs.
    private static readonly RuleSet OneScale = Law.RuleSet(
        1000, true, Law.Criterion("TC", Law.Bands("TC", 1000, true, (Comparator.Ge, 90, 900), (Comparator.Ge, 85, 850), (Comparator.Ge, 82, 820), (Comparator.Ge, 80, 800), (Comparator.Ge, 1, 100))));

    [Fact]
    public void Rate_NoFacts_UnknownCriteriaShareOneBlock()
    {
        // Ten criteria of unknown points share 1,000 − 275 = 725, not 725 each: the total reaches 1,000 and no more.
        var sheet = Rate(Decision06, Law.Commune(Law.PlainCommune));
        Assert.Equal(new PointsRange(0, 1000), sheet.Total);
        Assert.Equal((Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined), (sheet.Complete, sheet.NoZero, sheet.TotalReached));
        var unknown = sheet.Lines.First(line => line is { CriterionId: "TC02", ItemId: null });
        Assert.Equal(new PointsRange(0, 725), unknown.Points);
        Assert.Equal(CriterionStatus.PointsUnknown, unknown.Status);
        Assert.Null(unknown.MaxPoints);
    }

    [Fact]
    public void Rate_EverythingKnownAtItsBest_TotalIsBoundsOnly()
    {
        // 100 + 125 + 50 are sure (domain.md 2.1), 725 are open.
        var sheet = Rate(Decision06, Law.Commune(Law.PlainCommune, AllBest));
        Assert.Equal(new PointsRange(275, 1000), sheet.Total);
        Assert.Equal(Verdict.Undetermined, sheet.Overall);
        Assert.Equal("a1,b2", sheet.SourceId);
    }

    [Fact]
    public void Rate_OneConfirmedCriterionAtZero_FailsWhateverElseIsOpen()
    {
        var sheet = Rate(
            Decision06,
            Law.Commune(Law.PlainCommune, ("TC01a", Fact.OfValue(0)), ("TC01b", Fact.OfValue(0)), ("TC01c", Fact.OfValue(0)), ("TC01d", Fact.OfValue(0))));
        Assert.Equal((Verdict.NotMet, Verdict.NotMet, Verdict.NotMet), (sheet.Complete, sheet.NoZero, sheet.Overall));
    }

    // Setting zero_scope (domain.md 2.7): a zero in one item of criterion 1.
    [Theory]
    [InlineData(ZeroScope.Criterion, Verdict.Undetermined)]
    [InlineData(ZeroScope.Item, Verdict.NotMet)]
    public void Rate_ZeroInAnItem_BreaksTheConditionOnlyInItemScope(ZeroScope scope, Verdict expected)
    {
        var sheet = Rate(Decision06, Law.Commune(Law.PlainCommune, ("TC01a", Fact.OfValue(1)), ("TC01b", Fact.OfValue(0))), new LegalSettings(ZeroScope: scope));
        Assert.Equal(expected, sheet.NoZero);
    }

    [Fact]
    public void Rate_PartOfACriterion_CountsWhatIsSure()
    {
        var sheet = Rate(Decision06, Law.Commune(Law.PlainCommune, ("TC01a", Fact.OfValue(1)), ("TC01b", Fact.OfValue(0))));
        var line = sheet.Lines[0];
        Assert.Equal(new PointsRange(50, 85), line.Points);
        Assert.Equal(CriterionStatus.PartlyScored, line.Status);
        Assert.Equal("Tổng của 4 nội dung, 2 nội dung còn mở: từ 50 đến 85 điểm", line.Reason.Vi);
    }

    [Fact]
    public void Rate_CompleteOnlyWhenScored_NoZeroAlreadyWhenSure()
    {
        // 50 of 100 points are sure: certainly above zero, but not yet scored.
        var ruleSet = Law.RuleSet(100, false, Law.Criterion("TC01", Law.YesNo("a", 50), Law.YesNo("b", 50)));
        var sheet = Rate(ruleSet, Law.Commune(Law.PlainCommune, ("a", Fact.OfValue(1))));
        Assert.Equal((Verdict.Undetermined, Verdict.Met), (sheet.Complete, sheet.NoZero));
    }

    [Fact]
    public void Rate_TotalThatCannotQuiteReachTheMark_IsNotMet()
    {
        // 400 are sure and fewer than 450 possible below the only known band: 850 itself is out of reach.
        var ruleSet = Law.RuleSet(850, false, Law.Criterion("X", Law.YesNo("x", 400)), Law.Criterion("Y", Law.Bands("y", 450, false, (Comparator.Ge, 95, 450))));
        var sheet = Rate(ruleSet, Law.Commune(Law.PlainCommune, ("x", Fact.OfValue(1)), ("y", Fact.OfFraction(1, 2))));
        Assert.Equal(850, sheet.Total.Max);
        Assert.Equal(Verdict.NotMet, sheet.TotalReached);
    }

    // Lists missing: class B (850) or C (800), both marks must agree (domain.md 2.3).
    [Theory]
    [InlineData(85, Verdict.Met)]
    [InlineData(82, Verdict.Undetermined)]
    [InlineData(80, Verdict.Undetermined)]
    [InlineData(79, Verdict.NotMet)]
    public void Rate_ClassUndetermined_BothMarksMustAgree(int percent, Verdict expected)
    {
        var sheet = Rate(OneScale, Law.Commune(Law.Standing(UnitType.Commune), ("TC", Fact.OfFraction(percent, 100))));
        Assert.Equal(expected, sheet.TotalReached);
        Assert.Equal((800m, 850m), (sheet.PassMarkLo!.Value, sheet.PassMarkHi!.Value));
        Assert.Null(sheet.PassMark);
    }

    // Tân Khai with the same 850 points: enough the day before it became a phường of a central city, too few on the day.
    [Theory]
    [InlineData("2026-04-29", UnitType.Commune, ProvinceKind.Province, Verdict.Met)]
    [InlineData("2026-04-30", UnitType.Ward, ProvinceKind.CentralCity, Verdict.NotMet)]
    public void Rate_TanKhaiAroundItsChange_MarkRisesTo900(string day, UnitType type, ProvinceKind province, Verdict expected)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var sheet = Rate(OneScale, Law.Commune("25357", new UnitStanding(type, province, false, date), ("TC", Fact.OfFraction(85, 100))));
        Assert.Equal(expected, sheet.TotalReached);
    }

    [Fact]
    public void Rate_SpecialZoneWithoutClass_TotalStaysUndetermined()
    {
        var sheet = Rate(OneScale, Law.Commune(Law.Standing(UnitType.SpecialZone), ("TC", Fact.OfFraction(1, 1))));
        Assert.Equal(Verdict.Undetermined, sheet.TotalReached);
        Assert.Null(sheet.PassMarkLo);
    }

    [Fact]
    public void Rate_AllMet_OverallIsMetAndIllustrativeIsLabelled()
    {
        var sheet = Rate(OneScale, Law.Commune(Law.PlainCommune, ("TC", Fact.OfFraction(95, 100))));
        Assert.Equal(Verdict.Met, sheet.Overall);
        Assert.True(sheet.IsIllustrative);
        Assert.All(sheet.Lines, line => Assert.Equal(CriterionStatus.Illustrative, line.Status));
    }

    [Fact]
    public void Rate_LeftOutItem_BreaksNoCondition()
    {
        var ruleSet = Law.RuleSet(1000, false, Law.Criterion("X", Law.YesNo("x", 900)), Law.Criterion("Y", Law.Bands("y", 100, true, (Comparator.Ge, 95, 100))));
        var commune = Law.Commune(Law.PlainCommune, ("x", Fact.OfValue(1)), ("y", Fact.OfFraction(0, 0)));
        Assert.Equal(Verdict.Met, Rate(ruleSet, commune, new LegalSettings(VacuousItemRule.LeaveOut)).Overall);
        Assert.Equal(Verdict.NotMet, Rate(ruleSet, commune, new LegalSettings(VacuousItemRule.Zero)).Overall);
        Assert.Equal(Verdict.Undetermined, Rate(ruleSet, commune).Overall);
    }

    [Fact]
    public void Rate_ItemOfUnknownPoints_SharesWhatItsCriterionLeaves()
    {
        var unknown = new CriterionItem("b", Law.Text("b"), ItemKind.Unknown, null, null, [], false, Law.Source);
        var ruleSet = Law.RuleSet(100, false, new Criterion("X", 1, Law.Text("X"), 100, [Law.YesNo("a", 80), unknown], Law.Source));
        var sheet = Rate(ruleSet, Law.Commune(Law.PlainCommune, ("a", Fact.OfValue(1))));
        Assert.Equal(new PointsRange(80, 100), sheet.Total);
        Assert.Equal(new PointsRange(0, 20), sheet.Lines[2].Points);
    }

    [Fact]
    public void Rate_MeasureNotDeclared_IsReported()
    {
        var error = Assert.Throws<FaultException>(() => RatingEngine.Rate(OneScale, new Dictionary<string, Measure>(), new LegalSettings(), "2025", []));
        Assert.Equal("CA1191", Assert.Single(error.Faults).Id);
    }

    private static ScoreSheet Rate(RuleSet ruleSet, CommuneRecord commune, LegalSettings? settings = null) =>
        Assert.Single(RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet), settings ?? new LegalSettings(), "2025", [commune]));
}
