namespace ChildAnalytics.Scoring.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class StandardNormal
{
    // Beyond this the probability is below 1e-15.
    private const double Farthest = 8;

    /// <summary>Probability of a value at or below <paramref name="x"/>, to about 1e-15; 0 or 1 beyond 8 standard deviations.</summary>
    /// <remarks>Source: Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11(4), 2004, the series of page 2.</remarks>
    public static double Below(double x)
    {
        if (double.IsNaN(x))
            return double.NaN;
        if (Math.Abs(x) > Farthest)
            return x > 0 ? 1 : 0;
        var (sum, term) = (x, x);
        for (var odd = 3; sum + term != sum || odd == 3; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI));
    }
}
