using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>Variance-based sensitivity of any result that depends on independent uniforms.</summary>
/// <remarks>
/// Source: Saltelli et al., Variance based sensitivity analysis of model output, Computer Physics Communications 181 (2010), table 2 (b) and (f).
/// The first-order estimator is centred on the mean of all runs: same expectation, about a third of the error.
/// </remarks>
public static class SaltelliDesign
{
    // Apart from every other use of a seed.
    private const ulong DesignStreams = 1UL << 51;
    private const ulong BootstrapStreams = 1UL << 52;
    private const double LowShare = 0.05;
    private const double HighShare = 0.95;

    /// <summary>One index per input, with limits by resampling rows.</summary>
    /// <param name="inputs">Number of uniforms the result depends on.</param>
    /// <param name="rows">N; the result is computed N(inputs + 2) times.</param>
    /// <param name="resamples">Bootstrap samples for the limits; 0 gives limits equal to the estimate.</param>
    /// <param name="seed">Same seed, same result, whatever the number of threads.</param>
    /// <param name="newResult">Called once per thread; gives the function of the uniforms, which only that thread calls.</param>
    /// <returns>All 0 where the result does not vary.</returns>
    public static IReadOnlyList<SensitivityIndex> Estimate(int inputs, int rows, int resamples, int seed, Func<Func<double[], double>> newResult)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        // Column 0 is A, column 1 is B, then A with one column of B each.
        var results = new double[inputs + 2][];
        for (var column = 0; column < results.Length; column++)
            results[column] = new double[rows];
        Parallel.For(
            0,
            rows,
            newResult,
            (row, _, result) =>
            {
                FillRow(results, row, inputs, new RandomStream(seed, DesignStreams + (ulong)row), result);
                return result;
            },
            _ => { });

        var estimate = Indices(results, row => row);
        var (firsts, totals) = (new double[inputs][], new double[inputs][]);
        for (var input = 0; input < inputs; input++)
            (firsts[input], totals[input]) = (new double[resamples], new double[resamples]);
        Parallel.For(0, resamples, sample =>
        {
            var random = new RandomStream(seed, BootstrapStreams + (ulong)sample);
            var picked = new int[rows];
            for (var row = 0; row < rows; row++)
                picked[row] = (int)(random.Uniform() * rows);
            var indices = Indices(results, row => picked[row]);
            for (var input = 0; input < inputs; input++)
                (firsts[input][sample], totals[input][sample]) = indices[input];
        });
        return [.. estimate.Select((index, input) => WithLimits(index, firsts[input], totals[input]))];
    }

    private static void FillRow(double[][] results, int row, int inputs, RandomStream random, Func<double[], double> result)
    {
        var (a, b) = (new double[inputs], new double[inputs]);
        for (var input = 0; input < inputs; input++)
            (a[input], b[input]) = (random.Uniform(), random.Uniform());
        results[0][row] = result(a);
        results[1][row] = result(b);
        for (var input = 0; input < inputs; input++)
        {
            var kept = a[input];
            a[input] = b[input];
            results[input + 2][row] = result(a);
            a[input] = kept;
        }
    }

    private static (double First, double Total)[] Indices(double[][] results, Func<int, int> pick)
    {
        var rows = results[0].Length;
        var (ya, yb) = (results[0], results[1]);
        var mean = 0.0;
        for (var row = 0; row < rows; row++)
            mean += ya[pick(row)] + yb[pick(row)];
        mean /= 2 * rows;
        var squares = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var (a, b) = (ya[pick(row)] - mean, yb[pick(row)] - mean);
            squares += (a * a) + (b * b);
        }

        var variance = squares / ((2 * rows) - 1);
        var indices = new (double First, double Total)[results.Length - 2];
        for (var input = 0; variance > 0 && input < indices.Length; input++)
        {
            var mixed = results[input + 2];
            double first = 0, total = 0;
            for (var row = 0; row < rows; row++)
            {
                var at = pick(row);
                first += (yb[at] - mean) * (mixed[at] - ya[at]);
                total += (ya[at] - mixed[at]) * (ya[at] - mixed[at]);
            }

            indices[input] = (first / rows / variance, total / rows / (2 * variance));
        }

        return indices;
    }

    private static SensitivityIndex WithLimits((double First, double Total) index, double[] firsts, double[] totals)
    {
        if (firsts.Length == 0)
            return new SensitivityIndex(index.First, index.Total, index.First, index.First, index.Total, index.Total);
        Array.Sort(firsts);
        Array.Sort(totals);
        return new SensitivityIndex(
            index.First,
            index.Total,
            Quantiles.Interpolated(firsts, LowShare),
            Quantiles.Interpolated(firsts, HighShare),
            Quantiles.Interpolated(totals, LowShare),
            Quantiles.Interpolated(totals, HighShare));
    }
}
