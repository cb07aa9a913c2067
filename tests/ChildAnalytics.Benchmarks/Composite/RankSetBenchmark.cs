using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking.Confidence;

namespace ChildAnalytics.Benchmarks.Composite;

/// <summary>Rank confidence sets within every province and for the country; errors are drawn anew each time, as in use.</summary>
internal static class RankSetBenchmark
{
    private const double Coverage = 0.95;
    private const int Seed = 1;

    public static void Run()
    {
        var few = BenchmarkTable.Row("Marginal sets within 34 provinces, 2,000 draws (baseline)", () => Provinces(2000, isSimultaneous: false), double.NaN);
        BenchmarkTable.Row("Marginal sets within 34 provinces, 20,000 draws", () => Provinces(20_000, isSimultaneous: false), few);
        BenchmarkTable.Row("Simultaneous sets within 34 provinces, 20,000 draws", () => Provinces(20_000, isSimultaneous: true), few);
        var (scores, errors) = Scores(0, SimulatedCommunes.Communes);
        BenchmarkTable.Row("Marginal sets, 3,300 communes in one table, 2,000 draws", () => MarginalRankSets.Of(scores, ScoreNoise.Independent(scores, errors, 2000, Seed), Coverage), few);
    }

    private static void Provinces(int draws, bool isSimultaneous)
    {
        for (var province = 0; province < SimulatedCommunes.Provinces; province++)
        {
            var (scores, errors) = Scores(province, (SimulatedCommunes.Communes + province) / SimulatedCommunes.Provinces);
            var noise = ScoreNoise.Independent(scores, errors, draws, Seed);
            if (isSimultaneous)
                SimultaneousRankSets.Of(scores, noise, Coverage);
            else
                MarginalRankSets.Of(scores, noise, Coverage);
        }
    }

    // Spread and errors of a score of 34 percentages counted on a few hundred children each.
    private static (double[] Scores, double[] Errors) Scores(int province, int communes)
    {
        var random = new RandomStream(2, (ulong)province);
        double[] scores = [.. Enumerable.Range(0, communes).Select(_ => 70 + (4 * random.Normal()))];
        return (scores, [.. scores.Select(_ => 0.5 + random.Uniform())]);
    }
}
