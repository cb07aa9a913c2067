using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Forecasting.Tests.Reconciliation;

/// <summary>Totals over the past: sums with a shared shock, independent sums, direct forecasts and their mixture.</summary>
public sealed class TotalBacktestTests
{
    private const int Series = 60;
    private const int Years = 24;

    [Fact]
    public void Run_SeriesThatMoveTogether_IndependentSumsCoverFarTooLittle()
    {
        // Half of the variance of a step is shared: the total of 60 series has nearly all of the shared half left, and independent sums know a sixtieth of it.
        var report = Test(shared: 1, own: 1).Report;
        Assert.InRange(Coverage(report, TotalBacktest.Sum), 0.85, 1);
        Assert.InRange(Coverage(report, TotalBacktest.Independent), 0, 0.60);
    }

    [Fact]
    public void Run_SeriesThatMoveAlone_BothCover() => Assert.InRange(Coverage(Test(shared: 0, own: 1).Report, TotalBacktest.Sum), 0.85, 1);

    [Fact]
    public void Run_Naive_ErrorIsThatOfTheLastTotalByHand()
    {
        // Two totals of one series each, four years, one origin with three points: |40 - 30| and |5 - 7|, mean 6.
        var panel = new YearPanel(2020, [0, 0], [10, 1, 20, 4, 30, 7, 40, 5], [.. Enumerable.Repeat(100.0, 8)]);
        var test = TotalBacktest.Run(panel, MeasureScale.Percent(), PooledSettings.Published, [0, 1], false, new BacktestProtocol(1), 200);
        Assert.Equal(6, Assert.Single(test.Report.Of(TotalBacktest.Naive)).MeanAbsoluteError, 1e-9);
        Assert.Equal((2022, 2023), (test.Report.Cells[0].Origin, test.Report.Cells[0].Target));
    }

    [Fact]
    public void TotalPanel_TwoParts_AreWeighedByTheirPeopleAndGapsLeftOut()
    {
        // 2020: (100*50 + 300*90)/400 = 80; 2021: the second part alone.
        var panel = new YearPanel(2020, [0, 0], [50, 90, double.NaN, 92], [100, 300, double.NaN, 300]);
        Assert.Equal([80, 92], TotalPanel.Of(panel, [0, 0], isSum: false).Values);
        Assert.Equal([140, 92], TotalPanel.Of(panel, [0, 0], isSum: true).Values);
    }

    // Errors 3 of the sum and 1 of the direct forecast in each of eight years: 9/(9+1).
    [Theory]
    [InlineData(8, 0.9)]
    [InlineData(7, 0.5)]
    public void DirectWeight_FewerThanEightYears_IsAHalf(int years, double expected)
    {
        var weight = new DirectWeight();
        for (var year = 0; year < years; year++)
            weight.Add(2010 + year, 50, 53, 51);
        Assert.Equal(expected, weight.At(2030), 1e-12);
        Assert.Equal(0.5, weight.At(2016));
    }

    // Upper limits 2 above the point, errors of 1 in three of four years and of 6 in one: the 95 % quantile of 0.5, 0.5, 0.5 and 3 is 3.
    [Fact]
    public void Calibration_PastErrorsBeyondTheLimits_StretchThem()
    {
        var limits = new TotalCalibration();
        var forecast = new TotalForecast(50, new(49, 51, 48, 52));
        for (var year = 0; year < 4; year++)
            limits.Add(year, year + 1, forecast, year == 2 ? 56 : 51);
        Assert.Equal(new TotalStretch(1.25, 1.25), limits.At(2));
        Assert.Equal(3, limits.At(4).At95, 1e-12);
        Assert.Equal(new TotalForecast(50, new(44, 56, 44, 56)), forecast.StretchedBy(new TotalStretch(6, 3), 0, 100));
        Assert.Equal(56, forecast.StretchedBy(new TotalStretch(6, 40), 0, 56).Interval.Upper95);
    }

    private static double Coverage(BacktestReport report, string method) => report.Figure(method, cell => cell.Coverage95).Mean;

    private static TotalBacktest Test(double shared, double own)
    {
        var random = new Random(5);
        var values = new double[Years * Series];
        for (var year = 0; year < Years; year++)
        {
            var shock = shared * Reference.CeilingSimulation.Normal(random);
            for (var series = 0; series < Series; series++)
                values[(year * Series) + series] = (year == 0 ? 50 : values[((year - 1) * Series) + series]) + shock + (own * Reference.CeilingSimulation.Normal(random));
        }

        var panel = new YearPanel(2000, new int[Series], values);
        return TotalBacktest.Run(panel, MeasureScale.Signed(), PooledSettings.Published, new int[Series], false, new BacktestProtocol(3, 3, 4), 400);
    }
}
