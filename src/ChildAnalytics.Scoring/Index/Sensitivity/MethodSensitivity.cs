namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>Which choice moves the ranks most.</summary>
public static class MethodSensitivity
{
    /// <summary>Bootstrap samples behind the limits.</summary>
    public const int Resamples = 400;

    /// <summary>One index per varying choice, in the order of <see cref="MethodSimulation.Factors"/>. The result explained is the mean distance of ranks from the nominal ranks.</summary>
    /// <param name="simulation">The prepared alternatives.</param>
    /// <param name="rows">N of <see cref="SaltelliDesign"/>.</param>
    /// <param name="seed">Same seed, same result, whatever the number of threads.</param>
    public static IReadOnlyList<SensitivityIndex> Run(MethodSimulation simulation, int rows, int seed) =>
        SaltelliDesign.Estimate(simulation.Factors.Count, rows, Resamples, seed, () =>
        {
            var workspace = simulation.NewWorkspace();
            return uniforms => MeanShift(simulation.RanksAt(uniforms, workspace), simulation.Nominal.Ranks);
        });

    // Over units that have a rank in both; 0 where there are none.
    private static double MeanShift(int[] ranks, int[] nominal)
    {
        long shift = 0, count = 0;
        for (var unit = 0; unit < ranks.Length; unit++)
        {
            if (ranks[unit] == 0 || nominal[unit] == 0)
                continue;
            shift += Math.Abs(ranks[unit] - nominal[unit]);
            count++;
        }

        return count == 0 ? 0 : (double)shift / count;
    }
}
