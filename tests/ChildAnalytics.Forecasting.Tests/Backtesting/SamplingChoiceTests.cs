using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Backtesting;

/// <summary>Near the ceiling few children are lacking: counting them beats every sampling term, but only a long enough past may choose it.</summary>
public sealed class SamplingChoiceTests
{
    private static PooledSettings Chosen(double medianDenominator, int earlierOrigins)
    {
        var settings = PooledSettings.Production with { Window = 5, FewestPoints = 5, Sampling = SamplingTerm.None };
        return SamplingChoice.Choose(CeilingSimulation.Draw(medianDenominator, 1), MeasureScale.Percent(), settings, new BacktestProtocol(5, 5, earlierOrigins));
    }

    [Fact]
    public void Choose_FortyChildren_CountsThoseLacking() => Assert.Equal(RareEventScope.RatesAndPercentages, Chosen(40, 0).CountedEvents);

    [Fact]
    public void Choose_FewTargetYears_KeepsTheDefault()
    {
        var chosen = Chosen(400, 4);
        Assert.Equal((SamplingTerm.AtLeast, RareEventScope.Rates), (chosen.Sampling, chosen.CountedEvents));
    }

    // One year holds nothing to test on: nothing may be chosen, and nothing may fail.
    [Fact]
    public void Choose_OneYear_KeepsTheDefault()
    {
        var panel = new YearPanel(2024, new int[3], [60, 70, 80], [500, 500, 500]);
        Assert.Equal(SamplingTerm.AtLeast, SamplingChoice.Choose(panel, MeasureScale.Percent(), PooledSettings.Production, new BacktestProtocol(5, 5)).Sampling);
    }
}
