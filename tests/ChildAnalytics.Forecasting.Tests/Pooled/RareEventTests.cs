using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.RareEvents;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Rare events among few people (decision record 0023): counts, not odds whose spread grows without end.</summary>
public sealed class RareEventTests
{
    private static readonly PooledSettings AsOdds = PooledSettings.Production with { CountedEvents = RareEventScope.None };

    [Theory]
    [InlineData(0.012, 60, 7, 1)]
    [InlineData(0.012, 60, 16, 2)]
    [InlineData(0.012, 150, 16, 3)]
    [InlineData(0.001, 500, 7, 4)]
    [InlineData(0.001, 500, 16, 5)]
    public void Counts_SimulatedDeaths_CoverAndBeatOddsAndTheLastValue(double rate, double people, int years, int seed)
    {
        var panel = RareEventSimulation.Draw(rate, people, years, seed);
        var scale = MeasureScale.Rate(1000, highIsBad: true);
        var protocol = new BacktestProtocol(5);
        var counts = new PooledBacktest(panel, scale, PooledSettings.Production, 5);
        var report = RollingOrigin.Run(panel, [counts, new ClassicBacktest(panel, [ClassicMethod.Naive], 10)], protocol);
        var odds = RollingOrigin.Run(panel, [new PooledBacktest(panel, scale, AsOdds, 5)], protocol);
        var coverage = report.Figure("peb3", cell => cell.Coverage95).Mean;
        var last = report.Figure("peb3", cell => cell.Coverage95, Math.Min(5, years - 3)).Mean;
        var score = report.Figure("peb3", cell => cell.IntervalScore95).Mean;
        var targets = Enumerable.Repeat(800 * rate, panel.SeriesCount).ToArray();
        var risk = MissBacktest.Run(panel, scale, counts, _ => targets, protocol);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"rate {rate} people {people} years {years}: cov95 {coverage:F3}, last horizon {last:F3}, MIS {score:F2}, as odds {odds.Figure("peb3", cell => cell.IntervalScore95).Mean:F2}, Brier {risk.Brier:F4} against {risk.BaselineBrier:F4}");
        // Whole counts cover more than asked: one event fewer would be too few.
        Assert.InRange(coverage, 0.94, 0.999);
        Assert.InRange(last, 0.93, 0.9995);
        Assert.True(score < 0.5 * odds.Figure("peb3", cell => cell.IntervalScore95).Mean);
        Assert.True(score < report.Figure("naive", cell => cell.IntervalScore95).Mean);
        Assert.True(report.Figure("peb3", cell => cell.MeanAbsoluteError).Mean < 0.85 * report.Figure("naive", cell => cell.MeanAbsoluteError).Mean);
        Assert.True(risk.Brier < risk.BaselineBrier);
    }

    [Fact]
    public void Limits_DeathsAmongFewBirths_GrowLittleWithTheHorizonAndStayPossible()
    {
        var panel = RareEventSimulation.Draw(0.012, 60, 7, 1);
        var forecast = PooledForecaster.Forecast(panel, MeasureScale.Rate(1000, highIsBad: true), PooledSettings.Production, 2016, 8);
        double first = 0, last = 0;
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            first += forecast.Upper95[forecast.At(series, 1)];
            last += forecast.Upper95[forecast.At(series, 8)];
            Assert.InRange(forecast.Lower95[forecast.At(series, 8)], 0, forecast.Median[forecast.At(series, 8)]);
            Assert.InRange(forecast.Upper95[forecast.At(series, 8)], forecast.Median[forecast.At(series, 8)], 1000);
        }

        // The root of 8 would be 2.8: chance variation of the count does not accumulate.
        Assert.InRange(last / first, 0.95, 1.5);
    }

    [Fact]
    public void Counts_KnownRate_AreThePoissonLimits()
    {
        // 1,000 communes of one rate, 1 death among 50 births in each 5 years, always: Poisson(1) has 2.5 % above 3 and its median at 1.
        var panel = Constant(1000, 10, people: 50, eventsPerYear: 1);
        var forecast = PooledForecaster.Forecast(panel, MeasureScale.Rate(1000, highIsBad: true), PooledSettings.Production, 2019, 1, [.. Enumerable.Repeat(30.0, 1000)]);
        Assert.Equal(20, forecast.Median[0], 1e-9);
        Assert.Equal(0, forecast.Lower95[0], 1e-9);
        Assert.Equal(60, forecast.Upper95[0], 1e-9);
        // P(2 or more) = 1 - 2/e = 0.2642; the rate of the commune is known up to a few percent.
        Assert.Equal(0.2642, forecast.MissProbability[0], 0.02);
    }

    [Fact]
    public void Target_EqualToAPossibleCount_IsMet()
    {
        // 20 per 1,000 among 50 is exactly one death: only two or more miss; 19.9 is missed by one.
        var panel = Constant(1000, 10, people: 50, eventsPerYear: 1);
        var scale = MeasureScale.Rate(1000, highIsBad: true);
        var equal = PooledForecaster.Forecast(panel, scale, PooledSettings.Production, 2019, 1, [.. Enumerable.Repeat(20.0, 1000)]);
        var below = PooledForecaster.Forecast(panel, scale, PooledSettings.Production, 2019, 1, [.. Enumerable.Repeat(19.9, 1000)]);
        Assert.Equal(0.2642, equal.MissProbability[0], 0.02);
        Assert.Equal(0.6321, below.MissProbability[0], 0.02);
    }

    private static YearPanel Constant(int communes, int years, double people, double eventsPerYear) => new(
        2010,
        new int[communes],
        [.. Enumerable.Repeat(1000 * eventsPerYear / people, communes * years)],
        [.. Enumerable.Repeat(people, communes * years)]);
}
