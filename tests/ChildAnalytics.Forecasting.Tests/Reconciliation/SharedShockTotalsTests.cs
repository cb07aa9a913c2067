using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Forecasting.Tests.Reconciliation;

/// <summary>Totals with a shared shock against closed forms on the identity link, where the weighted mean is normal.</summary>
public sealed class SharedShockTotalsTests
{
    private const int Draws = 20_000;

    private static PooledFit Fit()
    {
        var random = new Random(1);
        var values = new double[10 * 100];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = (cell < 100 ? 50 : values[cell - 100]) + (2 * Reference.CeilingSimulation.Normal(random));
        return new PooledFitter(new YearPanel(2010, new int[100], values), MeasureScale.Signed(), PooledSettings.Production).FitAt(9);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.0)]
    public void WeightedMean_IdentityLink_HasTheVarianceOfTheFormula(double rho)
    {
        var fit = Fit();
        var weights = Enumerable.Range(0, 100).Select(series => 1.0 + (series % 7)).ToArray();
        var total = Assert.Single(SharedShockTotals.WeightedMeans(fit, new int[100], weights, rho, 3, Draws, 11));
        double sum = weights.Sum(), mean = 0, linear = 0, squares = 0;
        for (var series = 0; series < 100; series++)
        {
            var weight = weights[series] / sum;
            mean += weight * fit.Point(series, 12);
            linear += weight * fit.Spread(series, 12);
            squares += weight * weight * fit.Spread(series, 12) * fit.Spread(series, 12);
        }

        // Variance: rho * (SUM w q)^2 + (1 - rho) * SUM w^2 q^2; 20,000 draws give quantiles within about 3 %.
        var sd = Math.Sqrt((rho * linear * linear) + ((1 - rho) * squares));
        Assert.Equal(mean, total.Median, 0.04 * sd);
        Assert.Equal(2 * 1.96 * sd, total.Upper95 - total.Lower95, 0.04 * 2 * 1.96 * sd);
        Assert.Equal(2 * 1.2816 * sd, total.Upper80 - total.Lower80, 0.04 * 2 * 1.2816 * sd);
    }

    [Fact]
    public void WeightedMean_SameSeed_IsSameAnswer()
    {
        var weights = Enumerable.Repeat(1.0, 100).ToArray();
        var totals = Enumerable.Range(0, 100).Select(series => series % 5).ToArray();
        Assert.Equal(
            SharedShockTotals.WeightedMeans(Fit(), totals, weights, 0.3, 2, 1000, 7),
            SharedShockTotals.WeightedMeans(Fit(), totals, weights, 0.3, 2, 1000, 7));
    }

    [Fact]
    public void WeightedMean_FewDraws_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SharedShockTotals.WeightedMeans(Fit(), new int[100], new double[100], 0.3, 2, 999, 7));
}
