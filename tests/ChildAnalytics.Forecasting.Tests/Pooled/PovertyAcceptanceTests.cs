using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>PEB3 on 3,133 counties, five windows (specification, section 9 C); expected rows from the two independent programs' tables.</summary>
public sealed class PovertyAcceptanceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(10)]
    public void Reference_PovertyPanel_MatchesYardstick(int window) =>
        AssertRow("reference", window, PooledSettings.Reference(window), 0.001, 0.001);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(10)]
    public void Production_PovertyPanel_MatchesYardstick(int window) =>
        AssertRow("production", window, Production(window), 0.01, 0.003);

    [Theory]
    [InlineData("d0_clamped_4_30", 8)]
    [InlineData("trimmed_group_drift", 5)]
    [InlineData("origin_weighted_k", 8)]
    [InlineData("min_3_target_years", 10)]
    [InlineData("small_groups_to_panel", 2)]
    public void SingleSwitch_PovertyPanel_MatchesYardstick(string option, int window)
    {
        var reference = PooledSettings.Reference(window);
        var settings = option switch
        {
            "d0_clamped_4_30" => reference with { EstimatesPrior = true },
            "trimmed_group_drift" => reference with { TrimmedShare = 0.1 },
            "origin_weighted_k" => reference with { WeighsOriginsEqually = true },
            "min_3_target_years" => reference with { FewestTargetYears = 3 },
            _ => reference with { SmallestGroup = 30 },
        };
        AssertRow(option, window, settings, 0.001, 0.001);
    }

    [Theory]
    [InlineData(2, 4.0638, 10.511, 35.978)]
    [InlineData(3, 2.5075, 10.588, 24.074)]
    [InlineData(5, 1.8785, 10.603, 15.503)]
    [InlineData(8, 1.6197, 10.413, 11.912)]
    [InlineData(10, 1.5337, 10.165, 10.938)]
    public void Reference_PovertyPanel_MatchesScaledMeasuresOfThePrototype(int window, double mase, double smape, double msis)
    {
        _ = PovertyPanel.Panel;
        var report = Run(PooledSettings.Reference(window), window, 2);
        Assert.Equal(mase, report.Figure("peb3", cell => cell.Mase).Mean, 0.001 * mase);
        Assert.Equal(smape, report.Figure("peb3", cell => cell.Smape).Mean, 0.001 * smape);
        Assert.Equal(msis, report.Figure("peb3", cell => cell.ScaledIntervalScore95).Mean, 0.001 * msis);
    }

    [Theory]
    [InlineData(3, 0.022, 14, 18, true)]
    [InlineData(5, 0.029, 11, 16, true)]
    [InlineData(8, 0.026, 8, 13, false)]
    [InlineData(10, 0.023, 7, 11, false)]
    public void PromotionRule_PovertyPanel_ReachesTheKnownVerdicts(int window, double gain, int won, int origins, bool promoted)
    {
        var verdict = PromotionRule.Judge(Run(Production(window), window, 0), "peb3");
        Assert.Equal(gain, verdict.Gain, 0.0006);
        Assert.Equal((won, origins, promoted), (verdict.OriginsWon, verdict.Origins, verdict.IsPromoted));
    }

    [Fact]
    public void Reference_Origin2012On600Counties_MatchesYardstick()
    {
        var benchmark = SharedFiles.Rows("bench_county_poverty_o2012_n10_h5.csv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var panel = PovertyPanel.Panel;
        var origin = panel.IndexOf(2012);
        var peb3 = new PooledBacktest(panel, PovertyPanel.Scale, PooledSettings.Reference(10), 5);
        var forecast = peb3.Forecast(origin, null);
        double error = 0, naive = 0, scaled = 0, within = 0, score = 0;
        var count = 0;
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            if (!benchmark.Contains(PovertyPanel.Ids[series]))
                continue;
            double[] training = [.. Enumerable.Range(origin - 9, 10).Select(year => panel.Values[(year * panel.SeriesCount) + series])];
            for (var h = 1; h <= 5; h++)
            {
                var cell = forecast.At(series, h);
                var actual = panel.Values[((origin + h) * panel.SeriesCount) + series];
                error += Math.Abs(actual - forecast.Median[cell]);
                scaled += Math.Abs(actual - forecast.Median[cell]) / Math.Max(0.05, PointErrors.TrainingScale(training));
                within += IntervalScores.Covers(actual, forecast.Lower95[cell], forecast.Upper95[cell], PovertyPanel.Step / 2) ? 1 : 0;
                score += IntervalScores.Score(actual, forecast.Lower95[cell], forecast.Upper95[cell], 0.95);
                naive += Math.Abs(actual - panel.Values[(origin * panel.SeriesCount) + series]);
                count++;
            }
        }

        Assert.Equal(3000, count);
        Assert.Equal(1.797, error / count, 0.0018);
        Assert.Equal(1.740, naive / count, 0.0018);
        Assert.Equal(2.146, forecast.Multiplier.At95, 0.0021);
        Assert.Equal(1.465, scaled / count, 0.0015);
        Assert.Equal(0.990, within / count, 0.001);
        Assert.Equal(13.63, score / count, 0.0136);
    }

    private static PooledSettings Production(int window) => PooledSettings.Production with { Window = window, FewestPoints = window };

    private static BacktestReport Run(PooledSettings settings, int window, int earlierOrigins)
    {
        var panel = PovertyPanel.Panel;
        var protocol = new BacktestProtocol(5, window, earlierOrigins, PovertyPanel.Step, window, 0.05);
        return RollingOrigin.Run(
            panel, [new PooledBacktest(panel, PovertyPanel.Scale, settings, 5), new ClassicBacktest(panel, [ClassicMethod.Naive], window)], protocol);
    }

    private static void AssertRow(string option, int window, PooledSettings settings, double relative, double coverage)
    {
        var row = SharedFiles.Rows("peb3_county_poverty_options.csv").Single(row => row[0] == option && SharedFiles.Whole(row[1]) == window);
        Assert.Equal(SharedFiles.Whole(row[2]), PovertyPanel.Panel.SeriesCount);
        var report = Run(settings, window, 2);
        var cells = report.Of("peb3");
        Assert.Equal(SharedFiles.Whole(row[3]), cells.Count);
        void Near(int column, double found, bool isShare)
        {
            var expected = SharedFiles.Number(row[column]);
            // Tables print four decimals: half of the last one comes on top.
            var tolerance = (isShare ? coverage : relative * expected) + 5e-5;
            Assert.True(Math.Abs(found - expected) <= tolerance, $"column {column}: expected {expected}, found {found}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{option} {window}: MAE {cells.Average(c => c.MeanAbsoluteError):F4} cov95 {cells.Average(c => c.Coverage95):F4} min {cells.Min(c => c.Coverage95):F4} cov80 {cells.Average(c => c.Coverage80):F4} width {cells.Average(c => c.Width95):F4} MIS {cells.Average(c => c.IntervalScore95):F4}");
        Near(4, cells.Average(cell => cell.MeanAbsoluteError), false);
        Near(5, report.Of("naive").Average(cell => cell.MeanAbsoluteError), false);
        Near(6, cells.Average(cell => cell.Coverage95), true);
        Near(7, cells.Min(cell => cell.Coverage95), true);
        Near(8, cells.Average(cell => cell.Coverage80), true);
        Near(9, cells.Average(cell => cell.Width95), false);
        Near(10, cells.Average(cell => cell.IntervalScore95), false);
    }
}
