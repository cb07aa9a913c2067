namespace ChildAnalytics.Scoring.Numerics;

/// <summary>When two computed numbers count as equal: binary rounding must not decide a rank.</summary>
internal static class NearTie
{
    // Relative; far above the rounding of a few hundred additions, far below any difference a source reports.
    public const double Tolerance = 1e-12;

    public static bool Between(double x, double y) => Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y));
}
