using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Backtesting;

/// <summary>Section 2's simulation: adding the sampling term hurts among 40 children and helps among 400.</summary>
public sealed class SamplingChoiceTests
{
    private static SamplingTerm Chosen(double medianDenominator, int earlierOrigins)
    {
        var settings = PooledSettings.Production with { Window = 5, FewestPoints = 5, Sampling = SamplingTerm.None };
        return SamplingChoice
            .Choose(CeilingSimulation.Draw(medianDenominator, 1), MeasureScale.Percent(), settings, new BacktestProtocol(5, 5, earlierOrigins))
            .Sampling;
    }

    [Fact]
    public void Choose_FortyChildren_KeepsTheDefault() => Assert.Equal(SamplingTerm.AtLeast, Chosen(40, 0));

    [Fact]
    public void Choose_FourHundredChildren_AddsIt() => Assert.Equal(SamplingTerm.Added, Chosen(400, 0));

    [Fact]
    public void Choose_FewTargetYears_KeepsTheDefault() => Assert.Equal(SamplingTerm.AtLeast, Chosen(400, 4));
}
