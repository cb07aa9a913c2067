using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Outliers;

/// <summary>Counts out of a known number where the share itself differs from unit to unit: mean share and correlation within a unit.</summary>
/// <remarks>Source: Williams, The analysis of binary responses from toxicological experiments, Biometrics 31 (1975), pages 949-952, parametrised by mean and correlation ρ = 1/(α+β+1).</remarks>
public readonly struct BetaBinomial
{
    // Below this correlation the binomial differs by less than the error of ln Γ at 1/ρ.
    private const double SmallestCorrelation = 1e-7;

    // A term this small against the sum changes nothing that is printed.
    private const double Negligible = 1e-15;

    private readonly double share;
    private readonly double ratio;

    /// <summary>The distribution with mean <paramref name="share"/> × n and variance n p (1−p) (1 + (n−1) ρ).</summary>
    /// <param name="share">Mean share p, above 0 and below 1.</param>
    /// <param name="correlation">ρ, from 0 (binomial) to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public BetaBinomial(double share, double correlation)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "Expected above 0 and below 1.");
        if (!(correlation >= 0 && correlation < 1))
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Expected from 0 to below 1.");
        this.share = share;
        ratio = correlation < SmallestCorrelation ? 0 : correlation / (1 - correlation);
    }

    /// <summary>Probability of exactly <paramref name="count"/> out of <paramref name="total"/>.</summary>
    /// <param name="count">Whole, 0 to <paramref name="total"/>.</param>
    /// <param name="total">Whole, 0 or more.</param>
    public double Probability(double count, double total)
    {
        var ways = LogGamma.Choose(total, count);
        if (ratio == 0)
            return Math.Exp(ways + (count * Math.Log(share)) + ((total - count) * Math.Log(1 - share)));
        var (alpha, beta) = (share / ratio, (1 - share) / ratio);
        return Math.Exp(ways + LogBeta(count + alpha, total - count + beta) - LogBeta(alpha, beta));
    }

    /// <summary>Probability of <paramref name="count"/> or fewer out of <paramref name="total"/>; a sum that reaches <paramref name="enough"/> may stop there.</summary>
    public double AtMost(double count, double total, double enough = 1)
    {
        var term = Probability(count, total);
        var sum = term;
        for (var k = count; k > 0 && sum < enough && term > Negligible * sum; k--)
        {
            term /= Step(k - 1, total);
            sum += term;
        }

        return Math.Min(1, sum);
    }

    /// <summary>Probability of <paramref name="count"/> or more out of <paramref name="total"/>; a sum that reaches <paramref name="enough"/> may stop there.</summary>
    public double AtLeast(double count, double total, double enough = 1)
    {
        var term = Probability(count, total);
        var sum = term;
        for (var k = count; k < total && sum < enough && term > Negligible * sum; k++)
        {
            term *= Step(k, total);
            sum += term;
        }

        return Math.Min(1, sum);
    }

    // Probability of k + 1 over that of k.
    private double Step(double k, double total) =>
        (total - k) * (share + (k * ratio)) / ((k + 1) * (1 - share + ((total - k - 1) * ratio)));

    private static double LogBeta(double a, double b) => LogGamma.Of(a) + LogGamma.Of(b) - LogGamma.Of(a + b);
}
