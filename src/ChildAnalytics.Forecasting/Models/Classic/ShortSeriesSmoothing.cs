namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Smoothing of series too short for free starting states: these are read off the first points, as R does silently.</summary>
/// <remarks>
/// Source: forecasting specification, section 5 (c): level starts at the first value, trend at the first difference, classical
/// constants in [0, 1], no damping, variance = squared errors / n. Differs from R in the limits, which use alpha times beta here.
/// </remarks>
public static class ShortSeriesSmoothing
{
    private const int GridSteps = 20;
    private const double LastStep = 1e-7;

    /// <summary>Longest series treated this way without trend, with trend, and with damped trend.</summary>
    public const int LongestSes = 6;

    /// <inheritdoc cref="LongestSes"/>
    public const int LongestHolt = 8;

    /// <inheritdoc cref="LongestSes"/>
    public const int LongestHoltDamped = 9;

    /// <summary>Simple exponential smoothing from the first value.</summary>
    /// <param name="values">The series, oldest first; at least 2 points.</param>
    public static FittedSmoothing Ses(ReadOnlySpan<double> values) => Fit(values, false);

    /// <summary>Holt's method from the first value and the first difference.</summary>
    /// <param name="values">The series, oldest first; at least 3 points.</param>
    public static FittedSmoothing Holt(ReadOnlySpan<double> values) => Fit(values, true);

    private static FittedSmoothing Fit(ReadOnlySpan<double> values, bool hasTrend)
    {
        var (alpha, beta, least) = (0.0, 0.0, double.PositiveInfinity);
        for (var i = 0; i <= GridSteps; i++)
        {
            for (var j = 0; j <= (hasTrend ? GridSteps : 0); j++)
                Improve(values, hasTrend, (double)i / GridSteps, (double)j / GridSteps, ref alpha, ref beta, ref least);
        }

        for (var step = 0.5 / GridSteps; step > LastStep;)
        {
            var before = least;
            Improve(values, hasTrend, alpha - step, beta, ref alpha, ref beta, ref least);
            Improve(values, hasTrend, alpha + step, beta, ref alpha, ref beta, ref least);
            Improve(values, hasTrend, alpha, beta - step, ref alpha, ref beta, ref least);
            Improve(values, hasTrend, alpha, beta + step, ref alpha, ref beta, ref least);
            if (least >= before)
                step /= 2;
        }

        var state = Run(values, hasTrend, alpha, beta);
        return new FittedSmoothing(alpha, alpha * beta, 1, state.Level, state.Trend, state.SquaredErrors / values.Length);
    }

    private static void Improve(ReadOnlySpan<double> values, bool hasTrend, double tryAlpha, double tryBeta, ref double alpha, ref double beta, ref double least)
    {
        tryAlpha = Math.Clamp(tryAlpha, 0, 1);
        tryBeta = hasTrend ? Math.Clamp(tryBeta, 0, 1) : 0;
        var squares = Run(values, hasTrend, tryAlpha, tryBeta).SquaredErrors;
        if (squares < least)
            (alpha, beta, least) = (tryAlpha, tryBeta, squares);
    }

    private static SmoothingState Run(ReadOnlySpan<double> values, bool hasTrend, double alpha, double beta)
    {
        var level = values[0];
        var trend = hasTrend ? values[1] - values[0] : 0;
        var squares = 0.0;
        foreach (var value in values)
        {
            var error = value - (level + trend);
            var next = level + trend + (alpha * error);
            trend = hasTrend ? (beta * (next - level)) + ((1 - beta) * trend) : 0;
            level = next;
            squares += error * error;
        }

        return new SmoothingState(level, trend, squares);
    }
}
