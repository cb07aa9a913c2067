using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests;

/// <summary>Four communes and their verdicts worked by hand: 850 points asked of class B, 900 of a ward of a central city.</summary>
public sealed class SettingEngineTests
{
    private static readonly Domain.Law.RuleSet Rules = Law.RuleSet(
        1000, false, Law.Criterion("X", Law.Bands("x", 925, true, (Comparator.Ge, 95, 925), (Comparator.Ge, 80, 800))), Law.Criterion("Y", Law.Bands("y", 75, true, (Comparator.Ge, 100, 75), (Comparator.Ge, 1, 10))));

    private static readonly IReadOnlyList<CommuneRecord> Communes =
    [
        // 925 and no case: from 925 to 1,000, met as a total; the second criterion is not scored, so open. Full or left out: met. Zero: not met.
        Law.Commune("00001", Law.PlainCommune, ("x", Fact.OfFraction(96, 100)), ("y", Fact.OfFraction(0, 0))),
        // 94.95 %: 800 + 75 = 875 reaches 850, met. Rounded to one decimal 95.0 %: 1,000, met still, but another total.
        Law.Commune("00002", Law.PlainCommune, ("x", Fact.OfFraction(9495, 10_000)), ("y", Fact.OfFraction(2, 2))),
        // The same in a ward of a central city: 875 misses 900; rounded it is met; as class B it is met.
        Law.Commune("00003", Law.Standing(UnitType.Ward, ProvinceKind.CentralCity), ("x", Fact.OfFraction(9495, 10_000)), ("y", Fact.OfFraction(2, 2))),
        // 810 in a commune whose lists are missing: between 800 and 850, open; met if listed, not met if not.
        Law.Commune("00004", Law.Standing(UnitType.Commune), ("x", Fact.OfFraction(94, 100)), ("y", Fact.OfFraction(1, 2))),
    ];

    [Fact]
    public void Effects_AnswerInUse_ChangesNothing() => Assert.Equal((1, 1, 2, 0), Effect(Option(new LegalSettings(), isInUse: true)));

    [Fact]
    public void Effects_NoCaseFull_ClosesOneVerdict() => Assert.Equal((2, 1, 1, 1), Effect(Option(new LegalSettings(VacuousItemRule.Full))));

    [Fact]
    public void Effects_NoCaseZero_FailsOneVerdict() => Assert.Equal((1, 2, 1, 1), Effect(Option(new LegalSettings(VacuousItemRule.Zero))));

    [Fact]
    public void Effects_RoundedFirst_LiftsTheWard()
    {
        var effect = Of(Option(new LegalSettings(Rounding: ComparisonRounding.OneDecimal)));
        Assert.Equal((2, 0, 2, 1), (effect.Met, effect.NotMet, effect.Undetermined, effect.ChangedVerdicts));
        Assert.Equal((2, 0), (effect.ChangedTotals, effect.ChangedMarks));
    }

    [Fact]
    public void Effects_LetterOfTheWardRule_LowersOneMark()
    {
        var effect = Of(Option(new LegalSettings(CentralCityWard: CentralCityWardRule.None)));
        Assert.Equal((2, 0, 2, 1), (effect.Met, effect.NotMet, effect.Undetermined, effect.ChangedVerdicts));
        Assert.Equal((0, 1), (effect.ChangedTotals, effect.ChangedMarks));
    }

    [Theory]
    [InlineData(true, 2, 1, 1)]
    [InlineData(false, 1, 2, 1)]
    public void Effects_ListsFilledIn_CloseTheCommuneWithoutClass(bool listed, int met, int notMet, int undetermined)
    {
        var option = Option(new LegalSettings()) with { Read = commune => commune with { Standing = commune.Standing with { IsMountain = listed, IsIsland = false, IsEspeciallyDifficult = false } } };
        Assert.Equal((met, notMet, undetermined, 1), Effect(option, unlisted: true));
    }

    [Fact]
    public void Effects_FiguresNotAtHand_SayNothing()
    {
        var effect = Of(Option(new LegalSettings()) with { Reach = SettingReach.NotAtHand });
        Assert.Null(effect.Met);
        Assert.Null(effect.ChangedVerdicts);
    }

    private static SettingOption Option(LegalSettings settings, bool isInUse = false) => new("question", "answer", isInUse, SettingReach.Computed, settings);

    private static (int?, int?, int?, int?) Effect(SettingOption option, bool unlisted = false)
    {
        var effect = Of(option, unlisted);
        return (effect.Met, effect.NotMet, effect.Undetermined, effect.ChangedVerdicts);
    }

    // The plain commune of the first two is in no list for certain; only the fourth is open, and only it may be filled in.
    private static SettingEffect Of(SettingOption option, bool unlisted = false)
    {
        var read = option.Read;
        if (unlisted && read is not null)
            option = option with { Read = commune => commune.Standing.IsMountain is null ? read(commune) : commune };
        return Assert.Single(SettingEngine.Effects(RatingPlan.Prepare(Rules, Law.MeasuresOf(Rules)), new LegalSettings(), "2025", Communes, [option]));
    }
}
