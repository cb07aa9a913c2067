using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Sensitivity;

namespace ChildAnalytics.Benchmarks.Composite;

/// <summary>Both bands and the sensitivity analysis, at the size of the reference index and of the country.</summary>
internal static class IndexBenchmark
{
    private const int Draws = 1000;
    private const int Seed = 1;

    public static void Run()
    {
        var small = CompositeIndex.Run(SimulatedCommunes.Source(51, 49), IndexSettings.Handbook with { ScreenAt = null });
        BenchmarkTable.Row("Method band, 51 units x 49 measures x 1,000 draws", () => MethodBand.Run(new MethodSimulation(small, MethodChoices.Handbook, Seed), Draws, Seed), double.NaN);
        BenchmarkTable.Row("Sensitivity, 51 units x 49 measures, N = 4,096 (24,576 runs)", () => MethodSensitivity.Run(new MethodSimulation(small, MethodChoices.Handbook, Seed), 4096, Seed), double.NaN);

        var source = SimulatedCommunes.Source(SimulatedCommunes.Communes, SimulatedCommunes.Measures);
        var run = CompositeIndex.Run(source, IndexSettings.Communes);
        var once = BenchmarkTable.Row("Index, 3,300 communes x 34 measures, one run (baseline)", () => CompositeIndex.Run(source, IndexSettings.Communes), double.NaN);
        BenchmarkTable.Row("Method band, 3,300 x 34 x 1,000 draws", () => MethodBand.Run(new MethodSimulation(run, MethodChoices.Communes, Seed), Draws, Seed), once);
        double[] children = [.. Enumerable.Repeat(400.0, SimulatedCommunes.Communes)];
        var noise = Array.ConvertAll(source.Measures.Columns, values => MeasureNoise.Observed(values, children, 100));
        BenchmarkTable.Row("Data band, 3,300 x 34 x 1,000 draws", () => DataBand.Run(run, noise, Draws, Seed), once);
    }
}
