using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Forecasting.Tests.Reconciliation;

/// <summary>Totals with a shared shock against closed forms on the identity link, where the weighted mean is normal.</summary>
public sealed class TotalDrawsTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.0)]
    public void Values_IdentityLink_HaveTheVarianceOfTheFormula(double rho)
    {
        var fit = Fit();
        var shocks = new MeasureShocks(11, "CT02", rho, Draws);
        var total = new TotalDraws(Draws, isSum: false);
        var weights = Enumerable.Range(0, 100).Select(series => 1.0 + (series % 7)).ToArray();
        double sum = weights.Sum(), mean = 0, linear = 0, squares = 0;
        for (var series = 0; series < 100; series++)
        {
            total.Add(Array.ConvertAll(shocks.Of($"{series}"), deviate => fit.ValueAt(series, 12, deviate)), weights[series], fit.Point(series, 12));
            var weight = weights[series] / sum;
            mean += weight * fit.Point(series, 12);
            linear += weight * fit.Spread(series, 12);
            squares += weight * weight * fit.Spread(series, 12) * fit.Spread(series, 12);
        }

        // Variance: rho * (SUM w q)^2 + (1 - rho) * SUM w^2 q^2; 20,000 draws give quantiles within about 3 %.
        var sd = Math.Sqrt((rho * linear * linear) + ((1 - rho) * squares));
        var found = TotalForecast.OfInPlace(total.Values());
        Assert.Equal(mean, found.Point, 0.04 * sd);
        Assert.Equal(2 * 1.96 * sd, found.Interval.Upper95 - found.Interval.Lower95, 0.04 * 2 * 1.96 * sd);
        Assert.Equal(2 * 1.2816 * sd, found.Interval.Upper80 - found.Interval.Lower80, 0.04 * 2 * 1.2816 * sd);
    }

    // (1*10 + 3*20)/4 = 17.5 and (1*30 + 3*40)/4 = 37.5; as counts 30 and 70.
    [Fact]
    public void Values_TwoSeries_AreWeighedOrAdded()
    {
        Assert.Equal([17.5, 37.5], Total(isSum: false).Values());
        Assert.Equal([30, 70], Total(isSum: true).Values());
    }

    [Fact]
    public void Add_TwoProvinces_IsTheNationOfAllSeries()
    {
        var (nation, other) = (Total(isSum: false), new TotalDraws(2, isSum: false));
        other.Add([50, 60], 4, double.NaN);
        nation.Add(other);
        // (1*10 + 3*20 + 4*50)/8 = 33.75 and (1*30 + 3*40 + 4*60)/8 = 48.75.
        Assert.Equal([33.75, 48.75], nation.Values());
        Assert.Equal(3, nation.Series);
    }

    // Futures (17.5, 37.5) with mean 27.5; centres (1*12 + 3*20)/4 = 18: all futures move by -9.5.
    [Fact]
    public void Values_CentresGiven_LieAroundTheirTotal()
    {
        var total = new TotalDraws(2, isSum: false);
        total.Add([10, 30], 1, 12);
        total.Add([20, 40], 3, 20);
        Assert.Equal([8, 28], total.Values());
    }

    [Fact]
    public void BlendedWith_Weight_MovesPointAndLimitsAlike()
    {
        var here = new TotalForecast(10, new(8, 12, 6, 14));
        var there = new TotalForecast(20, new(19, 21, 18, 22));
        Assert.Equal(new TotalForecast(12.5, new(10.75, 14.25, 9, 16)), here.BlendedWith(there, 0.25));
    }

    private static TotalDraws Total(bool isSum)
    {
        var total = new TotalDraws(2, isSum);
        total.Add([10, 30], 1, double.NaN);
        total.Add([20, 40], 3, double.NaN);
        return total;
    }

    private static PooledFit Fit()
    {
        var random = new Random(1);
        var values = new double[10 * 100];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = (cell < 100 ? 50 : values[cell - 100]) + (2 * Reference.CeilingSimulation.Normal(random));
        return new PooledFitter(new YearPanel(2010, new int[100], values), MeasureScale.Signed(), PooledSettings.Production).FitAt(9);
    }
}
