using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Links;
using ChildAnalytics.Forecasting.Models;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests.Models;

/// <summary>Hand calculations on the identity link (yearly change), forecasting.md 3.1: alpha 0.7, over a gap of c years 1 − 0.3^c.</summary>
public sealed class SeriesTrendTests
{
    [Fact]
    public void Trend_ThreeYears_LevelSlopeAndNoiseByHand()
    {
        // level: (1+3)/2 = 2; 0.7·3 + 0.3·2 = 2.7; 0.7·2 + 0.3·2.7 = 2.21.  slope: (2−1)/2.  noise: (1.5² + 1.5²)/1.
        var trend = Read((2021, 1), (2022, 3), (2023, 2));
        Assert.Equal(2.21, trend.Level, 1e-12);
        Assert.Equal(0.5, trend.Slope, 1e-12);
        Assert.Equal(4.5, trend.Noise, 1e-12);
        Assert.Equal(1, trend.DegreesOfFreedom);
    }

    [Fact]
    public void Trend_GapOfThreeYears_WeighsTheGap()
    {
        // level: start 0, weight 1 − 0.3³ = 0.973.  slope: 10/3.  noise of two points: 10²/3.
        var trend = Read((2020, 0), (2023, 10));
        Assert.Equal(9.73, trend.Level, 1e-12);
        Assert.Equal(10.0 / 3, trend.Slope, 1e-12);
        Assert.Equal(100.0 / 3, trend.Noise, 1e-12);
        Assert.Equal(0, trend.DegreesOfFreedom);
    }

    [Fact]
    public void Trend_TwelveYears_UsesTheLastTen()
    {
        var trend = Read([.. Enumerable.Range(2010, 12).Select(year => (year, (double)year))]);
        Assert.Equal(10, trend.Points.Count);
        Assert.Equal(2012, trend.Points[0].Year);
    }

    [Fact]
    public void Read_SameYearTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Read((2021, 1), (2021, 2)));

    [Fact]
    public void Read_NotFinite_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Read((2021, double.NaN)));

    private static SeriesTrend Read(params (int Year, double Value)[] points)
    {
        var series = new PanelSeries("a", "g", [.. points.Select(point => new SeriesPoint(point.Year, point.Value))], []);
        return SeriesTrend.Read(series, new PanelScale(new MeasurePanel("CT13", MeasureUnit.PercentChangePerYear, 2030, [series])))!;
    }
}
