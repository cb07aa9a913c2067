using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Links;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests.Links;

/// <summary>forecasting.md section 2: what goes there and back is the same, bounds included.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(39)]
    [InlineData(40)]
    public void CountedLogit_ThereAndBack_IsTheSame(int count)
    {
        var point = new SeriesPoint(2025, count * 2.5, count, 40);
        var link = new CountedLogitLink(100, [point], 0.5);
        Assert.Equal(count * 2.5, link.Inverse(link.Link(point)), 1e-9);
    }

    [Fact]
    public void CountedLogit_TenOfForty_ByHand()
    {
        // p = 10.5/41; ln(10.5/30.5) = −ln(2.904762) = −1.066351; variance 1/(41·(10.5/41)·(30.5/41)) = 41/(10.5·30.5) = 0.128025.
        var point = new SeriesPoint(2025, 25, 10, 40);
        var link = new CountedLogitLink(100, [point], 0.5);
        Assert.Equal(-1.066351, link.Link(point), 5e-7);
        Assert.Equal(0.128025, link.SamplingVariance, 5e-7);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(50, 50)]
    [InlineData(99.5, 100)]
    [InlineData(100, 100)]
    public void ClippedLogit_ThereAndBack_SnapsToTheBounds(double value, double expected)
    {
        var link = new ClippedLogitLink(0.5);
        Assert.Equal(expected, link.Inverse(link.LinkTarget(value)), 1e-9);
    }

    [Fact]
    public void ShiftedLog_Zero_ComesBackAsZero()
    {
        var link = new ShiftedLogLink(0.25);
        Assert.Equal(0, link.Inverse(link.LinkTarget(0)), 1e-12);
    }

    // Distances above 0 to the nearer bound: 0.2 and 1; tenth percentile 0.2 + 0.1·0.8 = 0.28; half of it 0.14.
    [Fact]
    public void ClipOf_ValuesNearTheBound_IsHalfTheTenthPercentile() =>
        Assert.Equal(0.14, PanelScale.ClipOf(Panels.Percent(Panels.Series("a", "g", [100, 99.8, 99]))), 1e-9);

    [Fact]
    public void ShiftOf_SmallestAboveZero_IsHalved() =>
        Assert.Equal(1, PanelScale.ShiftOf(Panels.Percent(Panels.Series("a", "g", [0, 2, 5]))), 1e-12);

    [Fact]
    public void PanelScale_YesNo_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new PanelScale(new MeasurePanel("TC01a", MeasureUnit.YesNo, 2030, [])));
}
