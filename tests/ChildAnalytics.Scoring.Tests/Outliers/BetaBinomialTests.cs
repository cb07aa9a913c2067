using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Outliers;

namespace ChildAnalytics.Scoring.Tests.Outliers;

public sealed class BetaBinomialTests
{
    // R 4.2.2: sum(exp(lchoose(n, k) + lbeta(k + a, n - k + b) - lbeta(a, b))) with a = p (1 - rho) / rho, b = (1 - p) (1 - rho) / rho,
    // over k = x, 0..x and x..n. Tolerance 1e-9 relative: ln-gamma at arguments of some thousand keeps about eleven digits here and in R.
    [Theory]
    [InlineData(3, 50, 0.02, 0.01, 0.0664970199879608, 0.956210388552483, 0.110286631435478)]
    [InlineData(12, 400, 0.01, 0.004, 0.00974150963536907, 0.979927768626277, 0.0298137410090881)]
    [InlineData(45, 50, 0.95, 0.02, 0.0667699124424948, 0.163007367775242, 0.903762544667256)]
    [InlineData(0, 200, 0.03, 0.01, 0.0360346081517878, 0.0360346081517878, 1)]
    [InlineData(30, 1000, 0.02, 0.0001, 0.00943670685830329, 0.983195924726728, 0.0262407821316249)]
    [InlineData(9, 9, 0.6, 0.3, 0.151278554471075, 0.999999999999998, 0.151278554471075)]
    [InlineData(1500, 20000, 0.09, 0.002, 0.000858897007803562, 0.120181953690862, 0.88067694331714)]
    public void Tails_AgainstR_Agree(double count, double total, double share, double correlation, double exactly, double atMost, double atLeast)
    {
        var ordinary = new BetaBinomial(share, correlation);

        AssertRelative(exactly, ordinary.Probability(count, total));
        AssertRelative(atMost, ordinary.AtMost(count, total));
        AssertRelative(atLeast, ordinary.AtLeast(count, total));
    }

    // R 4.2.2: pbinom(12, 400, .01), pbinom(11, 400, .01, lower.tail = FALSE), dbinom(12, 400, .01).
    [Fact]
    public void NoCorrelation_AgainstR_IsTheBinomial()
    {
        var ordinary = new BetaBinomial(0.01, 0);

        AssertRelative(0.999751173939875, ordinary.AtMost(12, 400));
        AssertRelative(0.000849284691650386, ordinary.AtLeast(12, 400));
        AssertRelative(0.000600458631524951, ordinary.Probability(12, 400));
    }

    // R 4.2.2: lgamma(x). Absolute tolerance where the value is 0.
    [Theory]
    [InlineData(0.1, 2.25271265173421)]
    [InlineData(0.5, 0.5723649429247)]
    [InlineData(1, 0)]
    [InlineData(2.5, 0.284682870472919)]
    [InlineData(10, 12.8018274800815)]
    [InlineData(123.456, 469.60554712993)]
    [InlineData(1e6, 12815504.5691476)]
    public void LogGamma_AgainstR_Agrees(double x, double expected) => Assert.True(Math.Abs(LogGamma.Of(x) - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.1)]
    [InlineData(0.5, 1)]
    [InlineData(0.5, -0.1)]
    [InlineData(double.NaN, 0.1)]
    public void Parameters_OutOfRange_AreRefused(double share, double correlation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaBinomial(share, correlation));

    private static void AssertRelative(double expected, double found) =>
        Assert.True(Math.Abs(found - expected) <= 1e-9 * expected, $"expected {expected:R}, found {found:R}");
}
