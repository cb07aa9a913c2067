namespace ChildAnalytics.Scoring.Targets;

/// <summary>Class of the UNSD progress chart: how much of the way is done by the target year if growth goes on.</summary>
/// <remarks>Source: as described in EUSTAT-DES/site, metodologia.md. A unit that left the target behind gets the worst class, where the raw share would be large.</remarks>
public static class UnsdProgress
{
    private const double OnTrackShare = 0.95;
    private const double FairShare = 0.10;

    // Percentage points within which a target of 0 % or 100 % counts as met.
    private const double BoundTolerance = 1;

    /// <summary>The class; unable to assess with fewer than two years, or where base or latest is not above 0.</summary>
    public static ProgressClass Classify(ProgressCase progress)
    {
        if (!progress.HasTrend)
            return ProgressClass.UnableToAssess;
        var atBound = progress.IsPercent && progress.Target is 0 or 100;
        if (progress.IsMet || (atBound && Math.Abs(progress.Latest.Number - progress.Target) <= BoundTolerance))
            return ProgressClass.MetOrOnTrack;
        if (progress.IsBaseMet || progress.Base.Number == progress.Target)
            return ProgressClass.StagnationOrRegression;
        return ExpectedShare(progress) switch
        {
            null => ProgressClass.UnableToAssess,
            >= OnTrackShare => ProgressClass.MetOrOnTrack,
            >= FairShare => ProgressClass.Fair,
            _ => ProgressClass.StagnationOrRegression,
        };
    }

    /// <summary>Share of the way from base to target expected by the target year; null where it cannot be formed.</summary>
    public static double? ExpectedShare(ProgressCase progress)
    {
        var (first, last) = (progress.Base.Number, progress.Latest.Number);
        if (!progress.HasTrend || first <= 0 || last < 0 || first == progress.Target)
            return null;
        var expected = last * Math.Pow(1 + progress.ObservedGrowth, progress.TargetYear - progress.Latest.Year);
        return (expected - first) / (progress.Target - first);
    }
}
