using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Tests.Aggregation;

public sealed class ReasonTextTests
{
    private static readonly CriterionItem Helped = Law.Bands("TC06a", 50, false, (Comparator.Ge, 95, 50));
    private static readonly CriterionItem Steps = Law.Bands("X", 75, true, (Comparator.Ge, 95, 75), (Comparator.Ge, 90, 45));

    [Fact]
    public void Reason_BandHolds_ShowsTheCommunesOwnNumbers() =>
        AssertReason(Helped, Fact.OfFraction(468, 486), "96,3% = 468/486, ≥ 95%: 50 điểm", "96.3% = 468/486, ≥ 95%: 50 points");

    [Fact]
    public void Reason_BelowTheOnlyKnownBand_SaysWhatIsNotConfirmed() => AssertReason(
        Helped,
        Fact.OfFraction(1800, 2000),
        "90% = 1.800/2.000, không đạt ≥ 95%; các mức thấp hơn chưa có nguồn xác nhận: từ 0 đến dưới 50 điểm",
        "90% = 1,800/2,000, short of ≥ 95%; no source confirms the lower steps: 0 to less than 50 points");

    // 94.96 % rounds to 95.0 %, which would read as met: one more decimal is shown.
    [Fact]
    public void Reason_ValueJustBelowAStep_IsNotRoundedOntoIt() =>
        AssertReason(Steps, Fact.OfFraction(9496, 10000), "94,96% = 9.496/10.000, ≥ 90%: 45 điểm", "94.96% = 9,496/10,000, ≥ 90%: 45 points");

    [Fact]
    public void Reason_NothingReported_SaysItIsNotZero() =>
        AssertReason(Steps, null, "Chưa có số liệu, không tính là 0: từ 0 đến 75 điểm", "No figure, not counted as 0: 0 to 75 points");

    [Fact]
    public void Reason_NoBandHolds_NamesTheLowestStep() =>
        AssertReason(Steps, Fact.OfValue(80.5m), "80,5%, không đạt mức thấp nhất ≥ 90%: 0 điểm", "80.5%, misses the lowest step ≥ 90%: 0 points");

    [Fact]
    public void Reason_Interval_SaysWhy() => AssertReason(
        Steps,
        Fact.OfInterval(88, 96.5m),
        "Từ 88 đến 96,5%, vì một phần địa bàn chưa rõ tỷ lệ tách: từ 0 đến 75 điểm",
        "From 88 to 96.5%, since the share of a split part is unknown: 0 to 75 points");

    // QĐ 06 as at hand states the most points of three criteria only; for the others a range would pretend knowledge.
    [Fact]
    public void Reason_PointsStatedNowhere_SaysSoInsteadOfARange() => AssertReason(
        Law.Unknown("X"),
        Fact.OfFraction(1, 2),
        "Điểm chưa có trong văn bản đối chiếu",
        "The texts at hand do not state the points");

    [Theory]
    [InlineData(3, 5)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(3, 0)]
    public void Reason_SensitiveMeasure_HoldsNoNumber(int numerator, int denominator)
    {
        var ruleSet = Law.RuleSet(75, false, Law.Criterion("TC", Steps));
        var commune = Law.Commune(Law.PlainCommune, ("X", Fact.OfFraction(numerator, denominator)));
        var sheet = RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet, sensitive: true), new(), "2025", [commune])[0];
        Assert.All(sheet.Lines, line => Assert.DoesNotContain((line.Reason.Vi + line.Reason.En).ToCharArray(), char.IsDigit));
    }

    private static void AssertReason(CriterionItem item, Fact? fact, string vi, string en)
    {
        var ruleSet = Law.RuleSet(item.MaxPoints ?? 75, false, Law.Criterion("TC", item));
        var commune = fact is null ? Law.Commune(Law.PlainCommune) : Law.Commune(Law.PlainCommune, (item.Id, fact));
        var sheet = RatingEngine.Rate(ruleSet, Law.MeasuresOf(ruleSet), new(), "2025", [commune])[0];
        Assert.All(sheet.Lines, line => Assert.Equal((vi, en), (line.Reason.Vi, line.Reason.En)));
    }
}
