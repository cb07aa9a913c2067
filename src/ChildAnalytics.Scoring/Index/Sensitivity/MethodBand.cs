using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>The spread of each unit's rank over the choices an analyst could have made.</summary>
public static class MethodBand
{
    // Apart from the streams of weight sets and of measures.
    private const ulong DrawStreams = 1UL << 50;

    /// <summary>The spread of each unit's rank, in the order of units.</summary>
    /// <param name="simulation">The prepared alternatives.</param>
    /// <param name="draws">Number of re-runs; 1 or above.</param>
    /// <param name="seed">Same seed, same result, whatever the number of threads.</param>
    /// <remarks>Percentiles by linear interpolation (R type 7). Source: Saisana, Saltelli and Tarantola, Journal of the Royal Statistical Society A 168 (2005).</remarks>
    public static IReadOnlyList<RankSpread> Run(MethodSimulation simulation, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var nominal = simulation.Nominal.Ranks;
        var ranks = Array.ConvertAll(nominal, _ => new int[draws]);
        var ranked = new int[draws];
        Parallel.For(
            0,
            draws,
            simulation.NewWorkspace,
            (draw, _, workspace) =>
            {
                var random = new RandomStream(seed, DrawStreams + (ulong)draw);
                Span<double> uniforms = stackalloc double[simulation.Factors.Count];
                foreach (ref var uniform in uniforms)
                    uniform = random.Uniform();
                var drawn = simulation.RanksAt(uniforms, workspace);
                for (var unit = 0; unit < drawn.Length; unit++)
                {
                    ranks[unit][draw] = drawn[unit];
                    ranked[draw] += drawn[unit] > 0 ? 1 : 0;
                }

                return workspace;
            },
            _ => { });
        var spreads = new RankSpread[nominal.Length];
        Parallel.For(0, nominal.Length, unit => spreads[unit] = RankSpread.Of(nominal[unit], ranks[unit], ranked));
        return spreads;
    }
}
