namespace ChildAnalytics.Scoring.Numerics;

/// <summary>The logarithm of the gamma function.</summary>
public static class LogGamma
{
    // Lanczos approximation with g = 7 and nine terms, coefficients as published by Godfrey (2001): relative error below 1e-14 for x > 0.
    private const double Shift = 7.5;

    private static readonly double[] Coefficients =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ(x) for x above 0, to about 14 digits; NaN otherwise.</summary>
    /// <remarks>Source: Lanczos, A precision approximation of the gamma function, SIAM J. Numer. Anal. B 1 (1964), pages 86-96; coefficients Godfrey 2001.</remarks>
    public static double Of(double x)
    {
        if (!(x > 0))
            return double.NaN;
        if (x < 0.5)
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Of(1 - x);
        var sum = Coefficients[0];
        for (var index = 1; index < Coefficients.Length; index++)
            sum += Coefficients[index] / (x - 1 + index);
        var root = x - 1 + Shift;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(root)) - root + Math.Log(sum);
    }

    /// <summary>ln of the number of ways to choose <paramref name="some"/> of <paramref name="all"/>; both whole and 0 ≤ some ≤ all.</summary>
    public static double Choose(double all, double some) => Of(all + 1) - Of(some + 1) - Of(all - some + 1);
}
