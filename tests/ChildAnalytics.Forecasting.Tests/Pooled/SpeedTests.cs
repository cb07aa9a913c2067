using System.Diagnostics;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Guards the order of magnitude of section 10 on a tenth of the country; exact timings are in src/docs/benchmarks/forecasting.md.</summary>
public sealed class SpeedTests
{
    [Fact]
    public void Batch_FortyThousandSeries_KeepsTheTargetOfTheWholeCountry()
    {
        // Target for 400,000 series: 10 s and 30 s. A tenth of them may take half of that here: tests run unoptimised and beside others.
        var jobs = Enumerable.Range(0, 4)
            .Select(seed => new PanelJob(RandomPanel.Percent(10_000, 20, seed, 0, true), MeasureScale.Percent(), 2029, 5, Enumerable.Repeat(80.0, 10_000).ToArray()))
            .ToArray();
        var watch = Stopwatch.StartNew();
        var multipliers = PooledBatch.Calibrate(jobs, PooledSettings.Production, 2);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
        watch.Restart();
        PooledBatch.Forecast(jobs, PooledSettings.Production, multipliers, 2);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Fill_TenTimesTheSeries_AllocatesNothingPerSeries()
    {
        long Allocated(int series)
        {
            var panel = RandomPanel.Percent(series, 12, 1, 0, true);
            var fit = new PooledFitter(panel, MeasureScale.Percent(), PooledSettings.Production with { TreatsOddSeries = false }).FitAt(9);
            var forecast = new PooledForecast(series, 5);
            PooledForecaster.Fill(fit, MeasureScale.Percent(), Multiplier.Gaussian, null, forecast);
            var before = GC.GetAllocatedBytesForCurrentThread();
            PooledForecaster.Fill(fit, MeasureScale.Percent(), Multiplier.Gaussian, null, forecast);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(Allocated(100), Allocated(1000));
    }
}
