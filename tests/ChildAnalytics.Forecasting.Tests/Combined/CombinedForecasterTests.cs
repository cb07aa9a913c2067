using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Combined;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Combined;

/// <summary>Method auto on figures of unlike size: M3 with limits from past errors only, and odd input.</summary>
public sealed class CombinedForecasterTests
{
    [Fact]
    public void Auto_M3Yearly_BeatsTheReferenceTableInWidthAndCoverage()
    {
        var training = BenchmarkSet.M3.Training();
        var test = BenchmarkSet.M3.Test();
        var names = training.Keys.ToArray();
        var forecasts = CombinedForecaster.Forecast([.. names.Select(name => training[name])], 6);
        var tally = new AccuracyTally();
        foreach (var (name, forecast) in names.Zip(forecasts))
            tally.Add(PointErrors.TrainingScale(training[name]), test[name], forecast);
        var found = tally.Summary();
        TestContext.Current.TestOutputHelper?.WriteLine($"sMAPE {found.Smape:F3} MASE {found.Mase:F3} MSIS {found.Msis95:F2} cov95 {found.Coverage95:F3} cov80 {found.Coverage80:F3}");
        // Best of the reference table on the same series: MSIS 27.2 with coverage .856; sMAPE of its median of four 16.21.
        Assert.True(found.Msis95 <= 27);
        Assert.InRange(found.Coverage95, 0.90, 0.98);
        Assert.True(found.Smape <= 16.15);
        Assert.True(found.Mase <= 2.72);
    }

    [Fact]
    public void Auto_OrderOfSeriesTurned_IsTheSameForecast()
    {
        var training = BenchmarkSet.M3.Training().Values.Take(60).ToArray();
        var straight = CombinedForecaster.Forecast(training, 4);
        var turned = CombinedForecaster.Forecast([.. training.Reverse()], 4);
        foreach (var (one, other) in straight.Zip(turned.Reverse()))
        {
            Assert.Equal(one.Point, other.Point);
            for (var h = 0; h < 4; h++)
                Assert.Equal(one.Upper95[h], other.Upper95[h], 1e-9 * Math.Abs(one.Upper95[h]));
        }
    }

    [Fact]
    public void Auto_ScaledSeries_ScalesPointAndLimits()
    {
        var training = BenchmarkSet.M3.Training().Values.Take(60).ToArray();
        var plain = CombinedForecaster.Forecast(training, 3);
        var tenfold = CombinedForecaster.Forecast([.. training.Select(values => values.Select(value => 10 * value).ToArray())], 3);
        foreach (var (one, other) in plain.Zip(tenfold))
        {
            for (var h = 0; h < 3; h++)
            {
                // Two searches of smoothing constants stop within this of each other.
                Assert.Equal(10 * one.Point[h], other.Point[h], 1e-3 * Math.Abs(other.Point[h]));
                Assert.Equal(10 * one.Upper95[h], other.Upper95[h], 1e-2 * Math.Abs(other.Upper95[h]));
            }
        }
    }

    [Theory]
    [InlineData(new[] { 5.0 })]
    [InlineData(new[] { 5.0, 7.0 })]
    [InlineData(new[] { 3.0, 3, 3, 3, 3, 3, 3, 3, 3 })]
    [InlineData(new[] { 0.0, 0, 0, 0, 0 })]
    [InlineData(new[] { -4.0, 2, -7, 11, 0, 3 })]
    [InlineData(new[] { 1e300, 2e300, 1e300, 3e300, 2e300 })]
    [InlineData(new[] { 1e-300, 2e-300, 1e-300, 3e-300, 2e-300 })]
    public void Auto_OddSeriesAmongOthers_HasFinitePointsInsideItsLimits(double[] odd)
    {
        var others = BenchmarkSet.M3.Training().Values.Take(60);
        var forecast = CombinedForecaster.Forecast([odd, .. others], 100)[0];
        for (var h = 0; h < 100; h++)
        {
            Assert.True(double.IsFinite(forecast.Point[h]));
            Assert.False(double.IsNaN(forecast.Lower95[h]) || double.IsNaN(forecast.Upper95[h]));
            Assert.True(forecast.Lower95[h] <= forecast.Lower80[h] && forecast.Lower80[h] <= forecast.Point[h]);
            Assert.True(forecast.Point[h] <= forecast.Upper80[h] && forecast.Upper80[h] <= forecast.Upper95[h]);
        }
    }

    [Fact]
    public void Auto_TenThousandPoints_ReadsTheNewest()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 10_000).Select(t => 100 + (0.01 * t) + random.NextDouble()).ToArray();
        var forecast = Assert.Single(CombinedForecaster.Forecast([values], 3));
        Assert.InRange(forecast.Point[0], 199, 202);
    }

    [Fact]
    public void Auto_FloorOfCounts_IsNeverUndercut()
    {
        var forecast = CombinedForecaster.Forecast([[9.0, 7, 5, 3, 1]], 5, floor: 0)[0];
        Assert.All(forecast.Point.Concat(forecast.Lower95).Where(double.IsFinite), value => Assert.True(value >= 0));
    }

    [Fact]
    public void TwoScaleMedian_ExactGeometricGrowth_IsFoundOnTheLogScale()
    {
        // Drift on logarithms gives exactly 2^(n+h); drift on the values lies far below: the median of six lies between.
        var values = Enumerable.Range(0, 10).Select(t => Math.Pow(2, t)).ToArray();
        var points = new double[1];
        new TwoScaleMedian(1).Fill(values, points);
        Assert.InRange(points[0], ClassicForecaster.Forecast(ClassicMethod.Drift, values, 1).Point[0], 1024 + 1e-6);
    }
}
