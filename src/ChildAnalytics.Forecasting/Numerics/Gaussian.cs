using MathNet.Numerics;

namespace ChildAnalytics.Forecasting.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class Gaussian
{
    /// <summary>Half-width of the central 95 %, in standard deviations.</summary>
    public const double Multiplier95 = 1.959964;

    /// <summary>Half-width of the central 80 %, in standard deviations.</summary>
    public const double Multiplier80 = 1.281552;

    /// <summary>Probability of a value at or below <paramref name="x"/>.</summary>
    public static double Below(double x) => 0.5 * SpecialFunctions.Erfc(-x / Math.Sqrt(2));
}
