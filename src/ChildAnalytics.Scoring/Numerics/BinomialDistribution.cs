namespace ChildAnalytics.Scoring.Numerics;

/// <summary>The chance of at most so many cases among many that each arise by themselves with the same probability.</summary>
public static class BinomialDistribution
{
    private const int MostTerms = 500;
    private const double Enough = 1e-15;

    // Stands in for a zero the continued fraction would divide by.
    private const double Tiny = 1e-300;

    /// <summary>P(X ≤ <paramref name="cases"/>), 0 to 1, to about 12 digits.</summary>
    /// <param name="cases">Whole; below 0 gives 0, <paramref name="trials"/> or more gives 1.</param>
    /// <param name="trials">Whole, 0 or above.</param>
    /// <param name="probability">0 to 1, ends included.</param>
    /// <remarks>Source: NIST Digital Library of Mathematical Functions, 8.17.5: the sum is the incomplete beta function I(1 − p; n − k, k + 1).</remarks>
    public static double AtMost(double cases, double trials, double probability)
    {
        if (cases < 0)
            return 0;
        if (cases >= trials || probability <= 0)
            return 1;
        return probability >= 1 ? 0 : IncompleteBeta(1 - probability, trials - cases, cases + 1);
    }

    // DLMF 8.17.22, by the method of Lentz; 8.17.4 takes the side on which it converges fast.
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x > (a + 1) / (a + b + 2))
            return 1 - IncompleteBeta(1 - x, b, a);
        var front = Math.Exp(LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var term = 1; term <= MostTerms; term++)
        {
            var even = term * (b - term) * x / ((a + (2 * term) - 1) * (a + (2 * term)));
            (c, d) = (NotZero(1 + (even / c)), 1 / NotZero(1 + (even * d)));
            fraction *= c * d;
            var odd = -(a + term) * (a + b + term) * x / ((a + (2 * term)) * (a + (2 * term) + 1));
            (c, d) = (NotZero(1 + (odd / c)), 1 / NotZero(1 + (odd * d)));
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) < Enough)
                break;
        }

        return Math.Clamp(front * fraction, 0, 1);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
