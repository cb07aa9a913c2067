using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting;

/// <summary>Forty measures of 10,000 communes: the size of the whole country (specification, section 10).</summary>
internal static class PooledForecastBenchmark
{
    private const int Measures = 40;
    private const int Communes = 10_000;
    private const int Years = 20;
    private const int Horizon = 5;

    public static void Run(int threads)
    {
        var targets = Enumerable.Repeat(80.0, Communes).ToArray();
        var jobs = Enumerable.Range(0, Measures)
            .Select(measure => new PanelJob(SampleData.Panel(Communes, Years, measure), MeasureScale.Percent(), SampleData.FirstYear + Years - 1, Horizon, targets))
            .ToArray();
        var settings = PooledSettings.Production;
        var baseline = BenchmarkTable.Row("baseline: one logit per value, one inverse per result, one thread", () => Transform(jobs), double.NaN);
        var multipliers = Enumerable.Repeat(Multiplier.Gaussian, Measures).ToArray();
        BenchmarkTable.Row(
            "PEB3, 400,000 series x 5 horizons: point, two intervals, P", () => PooledBatch.Forecast(jobs, settings, multipliers, threads), baseline);
        BenchmarkTable.Row("PEB3, the same on one thread", () => PooledBatch.Forecast(jobs, settings, multipliers, 1), baseline);
        BenchmarkTable.Row(
            "PEB3 calibration of 400,000 series over all origins", () => multipliers = PooledBatch.Calibrate(jobs, settings, threads), baseline);
    }

    private static void Transform(PanelJob[] jobs)
    {
        var link = new Link(LinkKind.DenominatorLogit, 0, 100, 0.5, false, 0);
        var sum = 0.0;
        foreach (var job in jobs)
        {
            for (var cell = 0; cell < job.Panel.Values.Length; cell++)
                sum += link.Forward(job.Panel.Values[cell], job.Panel.Denominators![cell]);
            for (var cell = 0; cell < 5 * Horizon * Communes; cell++)
                sum += link.Inverse(sum * 1e-9, 100);
        }

        GC.KeepAlive(sum);
    }
}
