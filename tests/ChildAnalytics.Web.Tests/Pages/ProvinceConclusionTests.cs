using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Features.Province;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class ProvinceConclusionTests
{
    // 80 % of 95 is exactly 76; 76 − 51 = 25 at most, 76 − 51 − 21 = 4 at least (the worked figures of the province mock).
    [Fact]
    public void Sentence_WithOpenUnits_GivesTheShortfallAsARange()
    {
        Assert.Equal(
            "51 trong 95 đơn vị đạt. Mức tham khảo 80% cần 76 đơn vị: còn thiếu từ 4 đến 25, tùy 21 đơn vị chưa xác định.",
            ProvinceConclusion.Sentence(Round(met: 51, notMet: 23, undetermined: 21, target: 80)));
    }

    [Fact]
    public void Sentence_AtTheTarget_SaysItIsReached() =>
        Assert.EndsWith("đã tới mức này.", ProvinceConclusion.Sentence(Round(met: 76, notMet: 19, undetermined: 0, target: 80)), StringComparison.Ordinal);

    [Fact]
    public void Sentence_WithoutTarget_SaysThereIsNone() =>
        Assert.EndsWith("Chưa có mục tiêu nào để so.", ProvinceConclusion.Sentence(Round(met: 1, notMet: 0, undetermined: 94, target: null)), StringComparison.Ordinal);

    [Theory]
    [InlineData(95, 80, 76)]
    [InlineData(96, 80, 77)]
    [InlineData(3, 100, 3)]
    public void UnitsNeeded_IsTheFewestThatReachTheShare(int communes, double share, int expected) => Assert.Equal(expected, ProvinceConclusion.UnitsNeeded(communes, share));

    private static ProvinceRound Round(int met, int notMet, int undetermined, double? target) =>
        new("2025", met + notMet + undetermined, met, notMet, undetermined, null, null, null, target, null, null, null);
}
