using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Probability of missing on 3,133 counties (specification, section 9 D): cells with three earlier origins or more.</summary>
public sealed class MissProbabilityTests
{
    private const double Tolerance = 0.001;
    private static readonly string[] Bands = ["below_0.10", "0.10_to_1/3", "1/3_to_2/3", "2/3_to_0.90", "above_0.90"];

    public static TheoryData<string, string, int> Cases()
    {
        var cases = new TheoryData<string, string, int>();
        foreach (var target in new[] { "fixed_15", "10pct_below_last" })
        {
            foreach (var configuration in new[] { "reference", "production" })
            {
                foreach (var window in new[] { 3, 5, 8, 10 })
                    cases.Add(target, configuration, window);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void MissProbability_PovertyPanel_MatchesBrierTable(string target, string configuration, int window)
    {
        var panel = PovertyPanel.Panel;
        var rows = SharedFiles.Rows("peb3_county_poverty_brier.csv")
            .Where(row => row[0] == target && row[1] == configuration && SharedFiles.Whole(row[2]) == window)
            .ToArray();
        var settings = configuration == "reference"
            ? PooledSettings.Reference(window)
            : PooledSettings.Production with { Window = window, FewestPoints = window };
        var method = new PooledBacktest(panel, PovertyPanel.Scale, settings, 5);
        double[] Targets(int origin) => target == "fixed_15"
            ? [.. Enumerable.Repeat(15.0, panel.SeriesCount)]
            : [.. panel.Values.Skip(origin * panel.SeriesCount).Take(panel.SeriesCount).Select(value => 0.9 * value)];

        var score = MissBacktest.Run(panel, PovertyPanel.Scale, method, Targets, new BacktestProtocol(5, window, 3));

        TestContext.Current.TestOutputHelper?.WriteLine($"{target} {configuration} {window}: Brier {score.Brier:F4} past rate {score.BaselineBrier:F4}");
        Assert.Equal(SharedFiles.Whole(rows[0][3]) * panel.SeriesCount, score.Cases);
        Assert.Equal(SharedFiles.Number(rows[0][4]), score.Brier, Tolerance);
        Assert.Equal(SharedFiles.Number(rows[0][5]), score.BaselineBrier, Tolerance);
        foreach (var row in rows)
        {
            var band = score.Band(Array.IndexOf(Bands, row[6]) + 1);
            Assert.Equal(SharedFiles.Number(row[7]), band.Share, Tolerance);
            Assert.Equal(SharedFiles.Number(row[8]), band.MeanProbability, Tolerance);
            Assert.Equal(SharedFiles.Number(row[9]), band.ObservedShare, Tolerance);
        }
    }
}
