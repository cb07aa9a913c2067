namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>The two normal quantiles every interval of the engine uses, and the normal distribution function.</summary>
public static class NormalQuantile
{
    /// <summary>Half-width of the central 80 %, in standard deviations.</summary>
    public const double At80 = 1.2815515655446004;

    /// <summary>Half-width of the central 95 %, in standard deviations.</summary>
    public const double At95 = 1.959963984540054;

    /// <summary>Probability that a standard normal value is below <paramref name="x"/>, 0 to 1.</summary>
    public static double Probability(double x) => 0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-x / Math.Sqrt(2));

    /// <summary>Value a standard normal one stays below with probability <paramref name="share"/>, above 0 and below 1.</summary>
    public static double Inverse(double share) => -Math.Sqrt(2) * MathNet.Numerics.SpecialFunctions.ErfcInv(2 * share);
}
