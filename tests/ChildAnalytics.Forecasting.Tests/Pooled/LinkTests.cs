using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Links and their exact inverses (specification, section 2).</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(37.5)]
    [InlineData(100)]
    public void Inverse_DenominatorLink_IsExact(double value)
    {
        var link = new Link(LinkKind.DenominatorLogit, 0, 100, 0.5, false, 0);
        Assert.Equal(value, link.Inverse(link.Forward(value, 40), 40), 1e-9);
    }

    [Fact]
    public void Forward_DenominatorLink_IsSmoothedLogOdds() =>
        // x = 30 of m = 40: p = 30.5/41, odds 30.5/10.5.
        Assert.Equal(Math.Log(30.5 / 10.5), new Link(LinkKind.DenominatorLogit, 0, 100, 0.5, false, 0).Forward(75, 40), 1e-12);

    [Theory]
    [InlineData(true, 100)]
    [InlineData(false, 99.5)]
    public void Inverse_ClippedLink_SnapsToTheBound(bool snaps, double expected)
    {
        var link = new Link(LinkKind.ClippedLogit, 0, 100, 0.5, snaps, 0);
        Assert.Equal(expected, link.Inverse(link.Forward(100, double.NaN), double.NaN), 1e-9);
    }

    [Fact]
    public void Choice_Percent_EstimatesTheClip()
    {
        // Distances to the nearer bound: 0 drops out, then 1, 2, .. 11: 10th percentile 2, half of it 1, limited to 0.5.
        var far = new YearPanel(2010, [0], [100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        Assert.Equal(0.5, LinkChoice.For(far, MeasureScale.Percent(), PooledSettings.Production, 11).Clip, 1e-12);
        // 0.2 to 2.2: 10th percentile 0.4, half of it 0.2.
        var near = new YearPanel(2010, [0], [100, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2]);
        Assert.Equal(0.2, LinkChoice.For(near, MeasureScale.Percent(), PooledSettings.Production, 11).Clip, 1e-12);
    }

    [Fact]
    public void Choice_Count_AddsHalfTheSmallestPositive() =>
        Assert.Equal(1.5, LinkChoice.For(new YearPanel(2010, [0], [0, 3, 8]), MeasureScale.Count(), PooledSettings.Production, 2).Offset);

    [Fact]
    public void Choice_RateWithDenominators_KeepsLowTargets()
    {
        // Deaths per 100,000: 20 of 100,000 is the smallest positive value, so a target of 0 is judged at 10 and one of 15 at 15.
        var panel = new YearPanel(2010, [0], [0, 20, 60], [5000, 5000, 5000]);
        var scale = MeasureScale.Rate(100_000, highIsBad: true);
        var link = LinkChoice.For(panel, scale, PooledSettings.Production, 2);
        Assert.Equal(LinkKind.DenominatorLogit, link.Kind);
        Assert.Equal((10.0, 15.0), (MissRisk.InsideBounds(0, scale, link), MissRisk.InsideBounds(15, scale, link)));
    }

    [Fact]
    public void Choice_OneDenominatorMissing_FallsBackToTheClip()
    {
        var panel = new YearPanel(2010, [0], [50, 60], [40, double.NaN]);
        Assert.Equal(LinkKind.ClippedLogit, LinkChoice.For(panel, MeasureScale.Percent(), PooledSettings.Production, 1).Kind);
        Assert.Equal(LinkKind.DenominatorLogit, LinkChoice.For(panel, MeasureScale.Percent(), PooledSettings.Production, 0).Kind);
    }
}
