namespace ChildAnalytics.Forecasting.Numerics;

/// <summary>The digamma function psi, derivative of the logarithm of the gamma function.</summary>
public static class Digamma
{
    // From here on the asymptotic series below is exact to 3e-10: the first term left out is 1/(240 x^8).
    private const double AsymptoticFrom = 8;

    /// <summary>psi(x) to 3e-10.</summary>
    /// <param name="x">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is 0 or below.</exception>
    /// <remarks>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.3.5 (recurrence) and 6.3.18 (series).</remarks>
    public static double Of(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var shift = 0.0;
        for (; x < AsymptoticFrom; x++)
            shift -= 1 / x;
        var square = 1 / (x * x);
        return shift + Math.Log(x) - (1 / (2 * x)) - (square * ((1.0 / 12) - (square * ((1.0 / 120) - (square / 252)))));
    }
}
