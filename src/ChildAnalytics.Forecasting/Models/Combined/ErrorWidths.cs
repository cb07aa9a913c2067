using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Models.Combined;

/// <summary>How far past forecasts of <see cref="TwoScaleMedian"/> were off, by horizon, in units of each series' own recent change, over all series.</summary>
/// <remarks>
/// Split by origin: a forecast made now is given the width that would have held from earlier origins of all series (conformal prediction; Vovk,
/// Gammerman and Shafer 2005; scaled as in Lei and others 2018). Each series weighs equally at each horizon. No distribution is assumed.
/// </remarks>
public sealed class ErrorWidths
{
    // Below seven points a damped trend has no freedom left.
    private const int FewestPoints = 7;

    // Newest origins of a series that are forecast again; series of M3 have 34 at most.
    private const int MostOrigins = 40;

    // Evenly chosen series are enough for two quantiles, and keep the cost of large files in bounds.
    private const int MostSeries = 1000;

    // With fewer errors the 95 % quantile is one of the two largest.
    private const int FewestErrors = 40;

    // Weight kept per step of age in a series' own scale: the newest ten years or so decide.
    private const double Memory = 0.9;

    private readonly double[] _at80;
    private readonly double[] _at95;

    private ErrorWidths(double[] at80, double[] at95, int longest)
    {
        _at80 = at80;
        _at95 = at95;
        LongestTested = longest;
    }

    /// <summary>Longest horizon with enough past errors; 0 where no width can be told. Beyond it widths grow with the root of the horizon.</summary>
    public int LongestTested { get; }

    /// <summary>Half-width at 80 % in units of <see cref="ScaleOf"/>; <paramref name="horizon"/> from 1.</summary>
    public double At80(int horizon) => At(_at80, horizon);

    /// <summary>Half-width at 95 % in units of <see cref="ScaleOf"/>; <paramref name="horizon"/> from 1.</summary>
    public double At95(int horizon) => At(_at95, horizon);

    /// <summary>Mean absolute change per step, newer steps weighing more; 0 for a constant, NaN below two points.</summary>
    public static double ScaleOf(ReadOnlySpan<double> values)
    {
        double sum = 0, weights = 0, weight = 1;
        for (var t = values.Length - 1; t >= 1; t--)
        {
            sum += weight * Math.Abs(values[t] - values[t - 1]);
            weights += weight;
            weight *= Memory;
        }

        return sum / weights;
    }

    /// <summary>Forecasts every series again from its earlier origins.</summary>
    /// <param name="series">Each oldest first, without gaps or NaN.</param>
    /// <param name="horizon">Longest horizon, 1 or more.</param>
    public static ErrorWidths Of(IReadOnlyList<double[]> series, int horizon)
    {
        var stride = Math.Max(1, (series.Count + MostSeries - 1) / MostSeries);
        var chosen = Enumerable.Range(0, (series.Count + stride - 1) / stride).Select(index => series[index * stride]).ToArray();
        var errors = new List<(int Horizon, double Error, double Weight)>[chosen.Length];
        Parallel.For(0, chosen.Length, () => new TwoScaleMedian(horizon), (index, _, median) =>
        {
            errors[index] = ErrorsOf(chosen[index], horizon, median);
            return median;
        }, _ => { });
        double[] at80 = new double[horizon], at95 = new double[horizon];
        var longest = 0;
        foreach (var group in errors.SelectMany(found => found).GroupBy(error => error.Horizon).OrderBy(group => group.Key))
        {
            var sizes = group.Select(error => error.Error).ToArray();
            if (sizes.Length < FewestErrors || group.Key != longest + 1)
                break;
            var weights = group.Select(error => error.Weight).ToArray();
            // A forecast further ahead is never told to be surer.
            at95[longest] = Math.Max(longest == 0 ? 0 : at95[longest - 1], Selection.WeightedQuantileInPlace([.. sizes], [.. weights], 0.95));
            at80[longest] = Math.Max(longest == 0 ? 0 : at80[longest - 1], Selection.WeightedQuantileInPlace(sizes, weights, 0.80));
            longest++;
        }

        return new ErrorWidths(at80, at95, longest);
    }

    private double At(double[] widths, int horizon) => horizon <= LongestTested
        ? widths[horizon - 1]
        : LongestTested == 0 ? double.NaN : widths[LongestTested - 1] * Math.Sqrt((double)horizon / LongestTested);

    private static List<(int Horizon, double Error, double Weight)> ErrorsOf(double[] values, int horizon, TwoScaleMedian median)
    {
        var found = new List<(int, double, double)>();
        var points = new double[horizon];
        var first = Math.Max(FewestPoints, values.Length - MostOrigins);
        for (var origin = first; origin < values.Length; origin++)
        {
            var scale = ScaleOf(values.AsSpan(0, origin));
            if (!(scale > 0) || !double.IsFinite(scale))
                continue;
            median.Fill(values.AsSpan(0, origin), points);
            for (var h = 0; h < horizon && origin + h < values.Length; h++)
            {
                var error = Math.Abs(values[origin + h] - points[h]) / scale;
                if (double.IsFinite(error))
                    found.Add((h + 1, error, 1.0 / (values.Length - first - h)));
            }
        }

        return found;
    }
}
