using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Peers;

/// <summary>Whether a share rose or fell by more than chance among so few children would explain.</summary>
/// <remarks>
/// Source: Agresti and Caffo, Simple and effective confidence intervals for proportions, The American Statistician 54(4), 2000, p. 280-288: one case with and one without is added
/// on each side, which keeps the error near its nominal size in small counts. Many comparisons at once share one error (Bonferroni).
/// </remarks>
public static class RealImprovement
{
    /// <summary>Largest probability that any of the comparisons made together shows an improvement where nothing changed.</summary>
    public const double Error = 0.05;

    /// <summary>The change of a share in its standard errors; above 0 where the later share is higher.</summary>
    /// <param name="before">Count and total of the earlier year; count 0 to total.</param>
    /// <param name="after">Count and total of the later year.</param>
    public static double Change((double Count, double Total) before, (double Count, double Total) after)
    {
        var (earlier, later) = (Share(before), Share(after));
        var variance = (earlier * (1 - earlier) / (before.Total + 2)) + (later * (1 - later) / (after.Total + 2));
        return (later - earlier) / Math.Sqrt(variance);
    }

    /// <summary>Standard errors beyond which one of several comparisons is taken for real, to one side.</summary>
    /// <param name="comparisons">Comparisons made together, at least 1.</param>
    public static double Limit(int comparisons) => SamplingInterval.Reach(1 - (2 * Error / comparisons));

    private static double Share((double Count, double Total) part) => (part.Count + 1) / (part.Total + 2);
}
