using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Backtesting;

/// <summary>The protocol of section 6: cells, same series for all, promotion, bootstrap of years.</summary>
public sealed class RollingOriginTests
{
    [Fact]
    public void Run_NaiveByHand_GivesItsErrors()
    {
        // Series 1, 2, 4, 7: origin 2012 (three points): target 2013: |7 - 4| = 3; scale (1 + 2)/2 = 1.5, MASE 2.
        var panel = new YearPanel(2010, [0], [1, 2, 4, 7]);
        var report = RollingOrigin.Run(panel, [new ClassicBacktest(panel, [ClassicMethod.Naive], 10)], new BacktestProtocol(5));
        var cell = Assert.Single(report.Cells);
        Assert.Equal((2012, 2013, 1), (cell.Origin, cell.Target, cell.Horizon));
        Assert.Equal(3, cell.MeanAbsoluteError, 1e-12);
        Assert.Equal(2, cell.Mase, 1e-12);
        // 200 * 3 / 11.
        Assert.Equal(600.0 / 11, cell.Smape, 1e-9);
    }

    [Fact]
    public void Run_SeriesOneMethodCannotForecast_IsDroppedForAll()
    {
        // The second series has a gap just before the origin: smoothing has too short a run there.
        var no = double.NaN;
        var panel = new YearPanel(2010, [0, 0], [1, 5, 2, 6, 4, no, 5, 7, 6, 8]);
        var report = RollingOrigin.Run(
            panel, [new ClassicBacktest(panel, [ClassicMethod.Naive, ClassicMethod.Ses], 10)], new BacktestProtocol(1, 3, 1));
        Assert.All(report.Cells, cell => Assert.Equal((1, 1), (cell.Series, cell.Dropped)));
    }

    [Fact]
    public void Run_SevenMethods_ShareTheirCells()
    {
        var random = new Random(1);
        var values = new double[14 * 40];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = Math.Clamp((cell < 40 ? 50 : values[cell - 40]) + (6 * (random.NextDouble() - 0.5)), 0, 100);
        var panel = new YearPanel(2010, [.. Enumerable.Range(0, 40).Select(series => series % 2)], values);
        var report = RollingOrigin.Run(
            panel,
            [
                new ClassicBacktest(panel, [ClassicMethod.Naive, ClassicMethod.Drift, ClassicMethod.Ses, ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.MedianThetaDampedSesDrift], 14),
                new PooledBacktest(panel, MeasureScale.Percent(), PooledSettings.Production, 3),
            ],
            new BacktestProtocol(3, 4));
        Assert.Equal(7, report.Methods.Count);
        Assert.All(report.Methods, method => Assert.Equal(report.Of("naive").Select(cell => (cell.Origin, cell.Target, cell.Series)), report.Of(method).Select(cell => (cell.Origin, cell.Target, cell.Series))));
        var figure = report.Figure("peb3", cell => cell.MeanAbsoluteError);
        Assert.True(figure.Worst >= figure.Mean);
        Assert.Equal(report.TargetYears, figure.TargetYears);
    }

    [Theory]
    [InlineData(0.97, 2, true)]
    [InlineData(0.985, 3, false)]
    [InlineData(0.97, 1, false)]
    public void PromotionRule_ThreeOrigins_NeedsGainAndTwoThirds(double ratio, int wins, bool expected)
    {
        // The error of the winner's origins makes up for the losers' so that the mean ratio is as given.
        var cells = new List<BacktestCell>();
        for (var origin = 0; origin < 3; origin++)
        {
            var error = origin < wins ? (3 * ratio - ((3 - wins) * 1.01)) / wins : 1.01;
            cells.Add(Cell("peb3", 2010 + origin, error));
            cells.Add(Cell("naive", 2010 + origin, 1));
        }

        var verdict = PromotionRule.Judge(new BacktestReport(cells), "peb3");
        Assert.Equal(1 - ratio, verdict.Gain, 1e-9);
        Assert.Equal((wins, 3, expected), (verdict.OriginsWon, verdict.Origins, verdict.IsPromoted));
        var (low, high) = PromotionRule.GainInterval(new BacktestReport(cells), "peb3", "naive", 500, 1);
        Assert.InRange(verdict.Gain, low, high);
        Assert.Equal((low, high), PromotionRule.GainInterval(new BacktestReport(cells), "peb3", "naive", 500, 1));
    }

    private static BacktestCell Cell(string method, int origin, double error) =>
        new(method, origin, origin + 1, 10, 0, error, 0, 0, 0.95, 0.8, 1, 1, 1);
}
