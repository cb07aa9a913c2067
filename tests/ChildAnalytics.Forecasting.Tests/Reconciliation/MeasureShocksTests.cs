using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Forecasting.Tests.Reconciliation;

/// <summary>Shocks of totals and objectives: the shared part is the correlation between communes (specification, section 3.7).</summary>
public sealed class MeasureShocksTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.0)]
    public void Of_TwoCommunes_CorrelateByTheSharedPart(double shared)
    {
        var shocks = new MeasureShocks(1, "CT02", shared, Draws);
        var (one, other) = (shocks.Of("00001@2025-07-01"), shocks.Of("00002@2025-07-01"));
        // 20,000 draws: three standard errors of a correlation are 0.02, of a mean 0.02, of a variance 0.03.
        Assert.Equal(0, one.Average(), 0.022);
        Assert.Equal(1, one.Average(value => value * value), 0.03);
        Assert.Equal(shared, one.Zip(other, (a, b) => a * b).Average(), 0.03);
    }

    [Fact]
    public void Of_SameNames_AreTheSameDraws() =>
        Assert.Equal(new MeasureShocks(1, "CT02", 0.3, 100).Of("a"), new MeasureShocks(1, "CT02", 0.3, 100).Of("a"));

    [Fact]
    public void Of_OtherSeedOrMeasure_AreOtherDraws()
    {
        var draws = new MeasureShocks(1, "CT02", 0.3, 100).Of("a");
        Assert.NotEqual(draws, new MeasureShocks(2, "CT02", 0.3, 100).Of("a"));
        Assert.NotEqual(draws, new MeasureShocks(1, "CT03a", 0.3, 100).Of("a"));
    }
}
