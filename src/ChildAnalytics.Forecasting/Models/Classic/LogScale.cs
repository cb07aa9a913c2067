namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Classic methods on the logarithms of a positive series, carried back: growth in percent instead of in units.</summary>
internal static class LogScale
{
    // A point more than e^2, about seven times, beyond all that was seen is an exploded trend.
    private const double FarthestBeyond = 2;

    /// <summary>Points of the methods; NaN where a value is not positive or the series is too short.</summary>
    /// <param name="forecaster">Reused; afterwards holds the logarithms.</param>
    /// <param name="values">Oldest first.</param>
    /// <param name="methods">Methods to run.</param>
    /// <param name="points">One per method, each as long as the horizon; overwritten.</param>
    /// <param name="work">Forecast of the same horizon; overwritten.</param>
    public static void Fill(
        ClassicForecaster forecaster, ReadOnlySpan<double> values, ReadOnlySpan<ClassicMethod> methods, double[][] points, ClassicForecast work)
    {
        var logs = new double[values.Length];
        var largest = double.NegativeInfinity;
        for (var index = 0; index < logs.Length; index++)
        {
            logs[index] = Math.Log(values[index]);
            largest = Math.Max(largest, logs[index]);
        }

        var isPositive = Array.TrueForAll(logs, double.IsFinite);
        if (isPositive)
            forecaster.Take(logs);
        for (var method = 0; method < methods.Length; method++)
        {
            points[method].AsSpan().Fill(double.NaN);
            if (!isPositive)
                continue;
            forecaster.Forecast(methods[method], work);
            for (var h = 0; h < work.Horizon; h++)
                points[method][h] = Math.Exp(Math.Min(work.Point[h], largest + FarthestBeyond));
        }
    }
}
