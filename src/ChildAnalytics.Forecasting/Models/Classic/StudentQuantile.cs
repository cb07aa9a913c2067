namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Two-sided quantile of Student's distribution for whole degrees of freedom.</summary>
/// <remarks>Source: finite series of Abramowitz and Stegun 26.7.3 and 26.7.4, inverted by bisection, because library inverses fail for few degrees of freedom.</remarks>
public static class StudentQuantile
{
    /// <summary>Value t with probability <paramref name="level"/> between -t and t.</summary>
    /// <param name="level">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom below 1.</exception>
    public static double TwoSided(double level, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        double low = 0, high = Math.PI / 2;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (ProbabilityWithin(middle, degreesOfFreedom) < level)
                low = middle;
            else
                high = middle;
        }

        return Math.Sqrt(degreesOfFreedom) * Math.Tan((low + high) / 2);
    }

    // Probability of |T| below sqrt(nu) tan(theta).
    private static double ProbabilityWithin(double theta, int nu)
    {
        var cosine = Math.Cos(theta);
        var isOdd = nu % 2 == 1;
        var term = isOdd ? cosine : 1;
        var sum = nu == 1 ? 0 : term;
        for (var k = isOdd ? 3 : 2; k <= nu - 2; k += 2)
        {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }

        return isOdd ? 2 / Math.PI * (theta + (Math.Sin(theta) * sum)) : Math.Sin(theta) * sum;
    }
}
