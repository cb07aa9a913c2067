using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Points and limits of fitted exponential smoothing, and of the Theta method built on it.</summary>
/// <remarks>Source: forecasting specification, section 5; Theta after Hyndman and Billah 2003.</remarks>
public static class SmoothingForecast
{
    /// <summary>Level plus damped trend; limits from the variance of the accumulated errors.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void Fill(FittedSmoothing fit, ClassicForecast forecast)
    {
        double damped = 0, power = 1, squares = 0;
        for (var h = 0; h < forecast.Horizon; h++)
        {
            if (h > 0)
            {
                var weight = fit.Alpha + (fit.Beta * damped);
                squares += weight * weight;
            }

            power *= fit.Phi;
            damped += power;
            var error = Math.Sqrt(fit.Variance * (1 + squares));
            forecast.Set(h, fit.Level + (damped * fit.Trend), error, NormalQuantile.At80, NormalQuantile.At95);
        }
    }

    /// <summary>Simple exponential smoothing plus half the slope of the least-squares line.</summary>
    /// <param name="ses">Simple exponential smoothing of the same series.</param>
    /// <param name="values">The series, oldest first, 2 points or more.</param>
    /// <param name="forecast">Overwritten.</param>
    public static void FillTheta(FittedSmoothing ses, ReadOnlySpan<double> values, ClassicForecast forecast)
    {
        var slope = LeastSquaresSlope(values);
        // Limit of (1 - (1 - alpha)^n) / alpha as alpha falls to 0.
        var start = ses.Alpha < 1e-9 ? values.Length : (1 - Math.Pow(1 - ses.Alpha, values.Length)) / ses.Alpha;
        for (var h = 0; h < forecast.Horizon; h++)
        {
            var error = Math.Sqrt(ses.Variance * (1 + (h * ses.Alpha * ses.Alpha)));
            forecast.Set(h, ses.Level + (slope / 2 * (h + start)), error, NormalQuantile.At80, NormalQuantile.At95);
        }
    }

    private static double LeastSquaresSlope(ReadOnlySpan<double> values)
    {
        var middle = (values.Length - 1) / 2.0;
        double products = 0, squares = 0;
        for (var t = 0; t < values.Length; t++)
        {
            products += (t - middle) * (values[t] - values[0]);
            squares += (t - middle) * (t - middle);
        }

        return products / squares;
    }
}
