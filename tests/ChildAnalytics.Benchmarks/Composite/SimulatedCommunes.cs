using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Benchmarks.Composite;

/// <summary>Indices of the size of the real ones: percentages drawn with a fixed seed, six pillars, one cell in twenty missing.</summary>
internal static class SimulatedCommunes
{
    public const int Communes = 3300;
    public const int Provinces = 34;
    public const int Measures = 34;
    private const int Pillars = 6;
    private const double Missing = 0.05;

    public static IndexSource Source(int units, int measures)
    {
        IndexNode[] nodes =
        [
            .. Enumerable.Range(0, measures).Select(measure => new IndexNode($"m{measure}", 1, $"P{measure % Pillars}", Direction.Up, 1) { Worst = 0, Best = 100 }),
            .. Enumerable.Range(0, Pillars).Select(pillar => new IndexNode($"P{pillar}", 2, "T", Direction.Up, 1)),
            new IndexNode("T", 3, null, Direction.Up, 1),
        ];
        double[][] columns = [.. Enumerable.Range(0, measures).Select(measure => Column(units, measure))];
        string[] names = [.. Enumerable.Range(0, units).Select(unit => $"u{unit}")];
        return new IndexSource(IndexTree.Of(nodes, "benchmark"), new IndexTable(names, [.. nodes.Take(measures).Select(node => node.Code)], columns), new IndexTable(names, [], []), [], "benchmark");
    }

    private static double[] Column(int units, int measure)
    {
        var random = new RandomStream(1, (ulong)measure);
        return [.. Enumerable.Range(0, units).Select(_ => random.Uniform() < Missing ? double.NaN : Math.Clamp(75 + (12 * random.Normal()), 1, 99))];
    }
}
