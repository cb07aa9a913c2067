using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>What is known of the errors of scores: draws of them, and the standard deviation of every difference.</summary>
public sealed class ScoreNoise
{
    // One cache line of draws.
    private const int TransposedTogether = 8;

    private readonly Func<int, int, double> deviation;

    // Draw after draw, each padded to Stride units.
    private readonly double[] byDraw;

    private ScoreNoise(double[][] draws, Func<int, int, double> deviation)
    {
        (Draws, this.deviation) = (draws, deviation);
        Stride = VectorRow.PaddedLength(draws.Length);
        DrawCount = draws.Length == 0 ? 0 : draws[0].Length;
        byDraw = new double[(long)Stride * DrawCount];
        Parallel.For(0, (DrawCount + TransposedTogether - 1) / TransposedTogether, block =>
        {
            var end = Math.Min(DrawCount, (block + 1) * TransposedTogether);
            for (var unit = 0; unit < draws.Length; unit++)
            {
                for (var draw = block * TransposedTogether; draw < end; draw++)
                    byDraw[((long)draw * Stride) + unit] = draws[unit][draw];
            }
        });
    }

    /// <summary>Errors by unit, then by draw; each unit's draws have the length of every other's.</summary>
    public double[][] Draws { get; }

    /// <summary>Number of units.</summary>
    public int Units => Draws.Length;

    internal int DrawCount { get; }

    // Units with their padding, whose precision is 0.
    internal int Stride { get; }

    internal ReadOnlySpan<double> ErrorsIn(int draw) => new(byDraw, draw * Stride, Stride);

    /// <summary>Standard deviation of the error of score <paramref name="j"/> less score <paramref name="k"/>; 0 or above.</summary>
    public double Deviation(int j, int k) => deviation(j, k);

    /// <summary>Errors of scores that were measured apart from one another.</summary>
    /// <param name="estimates">The scores; they only settle which unit gets which stream, so that the order of units changes nothing.</param>
    /// <param name="standardErrors">Same length and unit as the scores; each 0 or above.</param>
    /// <param name="draws">Number of draws; 1 or above.</param>
    /// <param name="seed">Same seed, same draws.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is missing or negative.</exception>
    public static ScoreNoise Independent(double[] estimates, double[] standardErrors, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        if (estimates.Length != standardErrors.Length || Array.Exists(standardErrors, error => !(error >= 0)) || Array.Exists(estimates, double.IsNaN))
            throw new ArgumentException("One score and one standard error of 0 or above is needed per unit.", nameof(standardErrors));
        var units = Enumerable.Range(0, estimates.Length).OrderByDescending(unit => estimates[unit]).ThenBy(unit => standardErrors[unit]).ToArray();
        var errors = new double[units.Length][];
        Parallel.For(0, units.Length, stream =>
        {
            var random = new RandomStream(seed, (ulong)stream);
            var unit = units[stream];
            var drawn = new double[draws];
            random.FillNormal(drawn);
            foreach (ref var error in drawn.AsSpan())
                error *= standardErrors[unit];
            errors[unit] = drawn;
        });
        return new ScoreNoise(errors, (j, k) => Math.Sqrt((standardErrors[j] * standardErrors[j]) + (standardErrors[k] * standardErrors[k])));
    }

    /// <summary>Normal errors with a covariance.</summary>
    /// <param name="covariance">Units by units, symmetric, without negative variances; singular is allowed.</param>
    /// <param name="draws">Number of draws; 1 or above.</param>
    /// <param name="seed">Same seed, same draws.</param>
    /// <exception cref="ArgumentException">The matrix is no covariance.</exception>
    /// <remarks>Cost: units cubed, and units squared times draws.</remarks>
    public static ScoreNoise FromCovariance(double[][] covariance, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var units = covariance.Length;
        var root = CovarianceRoot.Of(covariance);
        var normals = new double[units][];
        Parallel.For(0, units, unit =>
        {
            var random = new RandomStream(seed, (ulong)unit);
            normals[unit] = new double[draws];
            random.FillNormal(normals[unit]);
        });
        var errors = new double[units][];
        Parallel.For(0, units, unit =>
        {
            var drawn = new double[draws];
            for (var source = 0; source <= unit; source++)
            {
                for (var draw = 0; draw < draws && root[unit][source] != 0; draw++)
                    drawn[draw] += root[unit][source] * normals[source][draw];
            }

            errors[unit] = drawn;
        });
        return new ScoreNoise(errors, (j, k) => Math.Sqrt(Math.Max(0, covariance[j][j] + covariance[k][k] - (2 * covariance[j][k]))));
    }

    /// <summary>Errors as redrawn scores show them, whatever their distribution: for scores too skewed to be treated as normal.</summary>
    /// <param name="scores">Redrawn scores by unit, then by draw, without NaN; at least two draws.</param>
    /// <exception cref="ArgumentException">Lengths differ, or there are fewer than two draws.</exception>
    public static ScoreNoise FromDraws(double[][] scores)
    {
        if (Array.Exists(scores, drawn => drawn.Length != scores[0].Length || drawn.Length < 2))
            throw new ArgumentException("Every unit needs the same number of draws, at least two.", nameof(scores));
        var errors = Array.ConvertAll(scores, drawn =>
        {
            var mean = drawn.Average();
            return Array.ConvertAll(drawn, score => score - mean);
        });
        return new ScoreNoise(errors, (j, k) => DeviationOfDifference(errors[j], errors[k]));
    }

    /// <summary>Errors of units that err apart from one another, drawn whatever their distribution.</summary>
    /// <param name="errors">Drawn estimate less the estimate itself, by unit, then by draw; their mean need not be 0, and then counts as error too.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    /// <remarks>
    /// A unit that hardly ever errs, and then by a whole step, would set the critical value of the whole table if its difference were measured in its own tiny deviation. So no unit
    /// counts with less than the median of the mean squares. Sets hold under any such scale, since critical value and comparison share it; only their widths differ.
    /// </remarks>
    public static ScoreNoise FromErrors(double[][] errors)
    {
        if (Array.Exists(errors, drawn => drawn.Length != errors[0].Length))
            throw new ArgumentException("Every unit needs the same number of draws.", nameof(errors));
        var squares = Array.ConvertAll(errors, drawn => drawn.Sum(error => error * error) / drawn.Length);
        var least = squares.Length == 0 ? 0 : squares.Order().ElementAt(squares.Length / 2);
        var floored = Array.ConvertAll(squares, square => Math.Max(square, least));
        return new ScoreNoise(errors, (j, k) => Math.Sqrt(floored[j] + floored[k]));
    }

    private static double DeviationOfDifference(double[] x, double[] y)
    {
        var squares = 0.0;
        for (var draw = 0; draw < x.Length; draw++)
            squares += (x[draw] - y[draw]) * (x[draw] - y[draw]);
        return Math.Sqrt(squares / (x.Length - 1));
    }
}
