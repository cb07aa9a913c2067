using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>The three methods without fitting: last value, last value plus mean change, historic mean.</summary>
/// <remarks>Source: forecasting specification, section 5; limits as R forecast 8.20. Limits are NaN where the series is too short for them.</remarks>
public static class SimpleMethods
{
    /// <summary>The last value for every horizon.</summary>
    /// <param name="values">Oldest first, 1 point or more; limits from 2.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void Naive(ReadOnlySpan<double> values, ClassicForecast forecast)
    {
        var squares = 0.0;
        for (var t = 1; t < values.Length; t++)
            squares += (values[t] - values[t - 1]) * (values[t] - values[t - 1]);
        var sigma = Math.Sqrt(squares / (values.Length - 1));
        for (var h = 1; h <= forecast.Horizon; h++)
            forecast.Set(h - 1, values[^1], sigma * Math.Sqrt(h), NormalQuantile.At80, NormalQuantile.At95);
    }

    /// <summary>The last value plus the mean change per step.</summary>
    /// <param name="values">Oldest first, 2 points or more; limits from 3.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void Drift(ReadOnlySpan<double> values, ClassicForecast forecast)
    {
        var steps = values.Length - 1;
        var drift = (values[^1] - values[0]) / steps;
        var squares = 0.0;
        for (var t = 1; t < values.Length; t++)
        {
            var error = values[t] - values[t - 1] - drift;
            squares += error * error;
        }

        var sigma = Math.Sqrt(squares / (steps - 1));
        for (var h = 1; h <= forecast.Horizon; h++)
        {
            var error = sigma * Math.Sqrt(h + ((double)h * h / steps));
            forecast.Set(h - 1, values[^1] + (h * drift), error, NormalQuantile.At80, NormalQuantile.At95);
        }
    }

    /// <summary>The mean of the history, with Student limits.</summary>
    /// <param name="values">Oldest first, 1 point or more; limits from 2.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void Mean(ReadOnlySpan<double> values, ClassicForecast forecast)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        var squares = 0.0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        var degrees = values.Length - 1;
        var error = Math.Sqrt(squares / degrees * (1 + (1.0 / values.Length)));
        var at80 = degrees > 0 ? StudentQuantile.TwoSided(0.80, degrees) : double.NaN;
        var at95 = degrees > 0 ? StudentQuantile.TwoSided(0.95, degrees) : double.NaN;
        for (var h = 0; h < forecast.Horizon; h++)
            forecast.Set(h, mean, error, at80, at95);
    }
}
