using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Outliers;

/// <summary>What is ordinary in a group of units: the share expected and how much units differ beyond chance.</summary>
/// <remarks>
/// Source: Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), pages 1185-1202: limits widened by an
/// overdispersion measured on Winsorised residuals (section 4.2). Here the widening is the beta-binomial's ρ, by moments (Williams, Applied Statistics 31, 1982),
/// and a second round measures again without the units found outside, so that neither outliers nor the Winsorising bias the width.
/// </remarks>
internal static class FunnelGroup
{
    /// <summary>The distribution of ordinary counts of a group.</summary>
    /// <param name="cells">At least two.</param>
    /// <param name="settings">Limits.</param>
    public static (BetaBinomial Ordinary, double Share, double Correlation) Fit(IReadOnlyList<FunnelCell> cells, FunnelSettings settings)
    {
        var share = PooledShare(cells);
        var correlation = WinsorisedCorrelation(cells, share, settings.Winsor);
        var first = new BetaBinomial(share, correlation);
        // Only what would raise an alarm alone is left out: leaving out every count past the limits would narrow them and double the false alarms.
        var alone = Math.Min(settings.Tail, settings.FalseDiscovery / (2 * cells.Count));
        var ordinary = cells.Where(cell => TailOf(first, cell, alone) >= alone).ToArray();
        if (ordinary.Length >= 2)
        {
            share = PooledShare(ordinary);
            correlation = MomentCorrelation(ordinary, share);
        }

        return (new BetaBinomial(share, correlation), share, correlation);
    }

    /// <summary>The smaller of the two tails that hold the count; sums stop at <paramref name="enough"/>.</summary>
    public static double TailOf(BetaBinomial ordinary, FunnelCell cell, double enough) => Math.Min(
        ordinary.AtMost(cell.Numerator, cell.Denominator, enough),
        ordinary.AtLeast(cell.Numerator, cell.Denominator, enough));

    // Half a child added on either side keeps the share off 0 and 1, where every other count would be impossible.
    private static double PooledShare(IReadOnlyList<FunnelCell> cells) =>
        (cells.Sum(cell => cell.Numerator) + 0.5) / (cells.Sum(cell => cell.Denominator) + 1);

    private static double Residual(FunnelCell cell, double share) =>
        (cell.Numerator - (cell.Denominator * share)) / Math.Sqrt(cell.Denominator * share * (1 - share));

    // Mean square of residuals is 1 + (d − 1) ρ; drawn-in residuals have a smaller one, by the factor that holds for the normal distribution.
    private static double WinsorisedCorrelation(IReadOnlyList<FunnelCell> cells, double share, double winsor)
    {
        var residuals = cells.Select(cell => Residual(cell, share)).Order().ToArray();
        var cut = (int)(winsor * residuals.Length);
        var (low, high) = (residuals[cut], residuals[^(cut + 1)]);
        var spread = residuals.Average(residual => Math.Pow(Math.Clamp(residual, low, high), 2)) / DrawnInVariance(winsor);
        return Correlation((spread - 1) / Math.Max(1, cells.Average(cell => cell.Denominator) - 1));
    }

    // Variance of a standard normal value whose outer shares are drawn in to the quantile.
    private static double DrawnInVariance(double winsor)
    {
        if (winsor == 0)
            return 1;
        var quantile = Quantile(1 - winsor);
        var density = Math.Exp(-0.5 * quantile * quantile) / Math.Sqrt(2 * Math.PI);
        return 1 - (2 * winsor) - (2 * quantile * density) + (2 * winsor * quantile * quantile);
    }

    private static double Quantile(double probability)
    {
        var (low, high) = (0.0, 8.0);
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            (low, high) = StandardNormal.Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double MomentCorrelation(IReadOnlyList<FunnelCell> cells, double share)
    {
        var all = cells.Sum(cell => cell.Denominator);
        var squares = cells.Sum(cell => Math.Pow(Residual(cell, share), 2));
        var weight = cells.Sum(cell => (cell.Denominator - 1) * (1 - (cell.Denominator / all)));
        return weight <= 0 ? 0 : Correlation((squares - (cells.Count - 1)) / weight);
    }

    // Moments may land outside the range of a correlation where units hardly differ, or differ wholly.
    private static double Correlation(double moment) => Math.Clamp(moment, 0, 0.99);
}
