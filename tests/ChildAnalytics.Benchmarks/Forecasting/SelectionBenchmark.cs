using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting;

/// <summary>Quantiles of ten million past errors: selection against a full sort.</summary>
internal static class SelectionBenchmark
{
    private const int Errors = 10_000_000;

    public static void Run()
    {
        var random = new Random(1);
        var source = Enumerable.Range(0, Errors).Select(_ => random.NextDouble()).ToArray();
        var values = new double[Errors];
        var weights = new double[Errors];
        var baseline = BenchmarkTable.Row("baseline: sort 10,000,000 values", () => Fresh(source, values).AsSpan().Sort(), double.NaN);
        BenchmarkTable.Row("quantile by selection", () => Selection.QuantileInPlace(Fresh(source, values), 0.95), baseline);
        BenchmarkTable.Row(
            "weighted quantile by selection",
            () =>
            {
                weights.AsSpan().Fill(1);
                Selection.WeightedQuantileInPlace(Fresh(source, values), weights, 0.95);
            },
            baseline);
    }

    private static double[] Fresh(double[] source, double[] values)
    {
        source.CopyTo(values, 0);
        return values;
    }
}
