namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>First two derivatives of the logarithm of the gamma function, for positive arguments.</summary>
/// <remarks>Source: recurrence and asymptotic series, forecasting specification, section 3.6; Abramowitz and Stegun 6.3.18, 6.4.12.</remarks>
public static class Polygamma
{
    private const double SeriesFrom = 8;

    /// <summary>Digamma at <paramref name="x"/>, above 0; about 1e-9 exact.</summary>
    public static double Digamma(double x)
    {
        var result = 0.0;
        for (; x < SeriesFrom; x++)
            result -= 1 / x;
        var r = 1 / (x * x);
        return result + Math.Log(x) - (1 / (2 * x)) - (r * ((1 / 12.0) - (r * ((1 / 120.0) - (r / 252)))));
    }

    /// <summary>Trigamma at <paramref name="x"/>, above 0; about 1e-9 exact.</summary>
    public static double Trigamma(double x)
    {
        var result = 0.0;
        for (; x < SeriesFrom; x++)
            result += 1 / (x * x);
        var r = 1 / (x * x);
        return result + (1 / x) + (r / 2) + (r / x * ((1 / 6.0) - (r * ((1 / 30.0) - (r / 42)))));
    }
}
