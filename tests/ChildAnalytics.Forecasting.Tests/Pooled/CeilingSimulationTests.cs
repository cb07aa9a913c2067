using System.Collections.Concurrent;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Intervals near the ceiling (specification, section 9 E): coverage, error and interval score on simulated growth, three seeds.</summary>
public sealed class CeilingSimulationTests
{
    private static readonly ConcurrentDictionary<(int Median, int Seed), YearPanel> Panels = new();

    public static TheoryData<int, int, int> Cases()
    {
        var cases = new TheoryData<int, int, int>();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            foreach (var median in new[] { 40, 100, 400 })
            {
                foreach (var window in new[] { 3, 5, 8 })
                    cases.Add(median, window, seed);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Production_GrowthToTheCeiling_IsCalibratedAndBeatsTheLastValue(int medianDenominator, int window, int seed)
    {
        var panel = Panels.GetOrAdd((medianDenominator, seed), key => CeilingSimulation.Draw(key.Median, key.Seed));
        var settings = PooledSettings.Production with { Window = window, FewestPoints = window };
        var report = RollingOrigin.Run(
            panel,
            [new PooledBacktest(panel, MeasureScale.Percent(), settings, 5), new ClassicBacktest(panel, [ClassicMethod.Naive], window)],
            new BacktestProtocol(5, window, 2));
        var error = report.Figure("peb3", cell => cell.MeanAbsoluteError).Mean;
        var naive = report.Figure("naive", cell => cell.MeanAbsoluteError).Mean;
        var coverage = report.Figure("peb3", cell => cell.Coverage95).Mean;
        var score = report.Figure("peb3", cell => cell.IntervalScore95).Mean;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"m {medianDenominator} n {window} seed {seed}: MAE {error:F3} naive {naive:F3} gain {1 - (error / naive):P1} cov95 {coverage:F3} MIS {score:F1}");
        Assert.InRange(coverage, 0.93, 0.99);
        Assert.True(error <= 0.95 * naive, $"MAE {error}, last value {naive}");
        if (window == 8)
            Assert.True(score <= medianDenominator switch { 40 => 50, 100 => 36, _ => 21 }, $"MIS95 {score}");
    }
}
