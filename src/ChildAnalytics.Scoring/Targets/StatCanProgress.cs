namespace ChildAnalytics.Scoring.Targets;

/// <summary>Progress class of Statistics Canada and Open SDG: the observed compound growth over the one required.</summary>
/// <remarks>
/// Source: open-sdg/open-sdg, docs/progress-methodology.md. Where that method substitutes 0.001 for 0, or divides signs away, the class
/// becomes arbitrary; here it is "unable to assess", and the worst class for a unit that left the target behind.
/// </remarks>
public static class StatCanProgress
{
    private const double OnTrackRatio = 0.95;
    private const double ProgressRatio = 0.60;

    /// <summary>The class; unable to assess with fewer than two years, or where base, latest or target is not above 0.</summary>
    public static ProgressClass Classify(ProgressCase progress)
    {
        if (!progress.HasTrend)
            return ProgressClass.UnableToAssess;
        if (progress.IsMet)
            return ProgressClass.Achieved;
        if (progress.IsBaseMet)
            return ProgressClass.Deterioration;
        var (first, last) = (progress.Base.Number, progress.Latest.Number);
        // A strict bound at the base value: no way to go, so the rule for keeping a level decides.
        if (first == progress.Target)
            return progress.Direction * (last - first) < 0 ? ProgressClass.Deterioration : ProgressClass.Limited;
        return Ratio(progress) switch
        {
            null => ProgressClass.UnableToAssess,
            >= OnTrackRatio => ProgressClass.OnTrack,
            >= ProgressRatio => ProgressClass.AccelerationNeeded,
            >= 0 => ProgressClass.Limited,
            _ => ProgressClass.Deterioration,
        };
    }

    /// <summary>Observed over required growth a year, above 0 in the good direction; null where it cannot be formed.</summary>
    public static double? Ratio(ProgressCase progress)
    {
        var (first, last) = (progress.Base.Number, progress.Latest.Number);
        if (!progress.HasTrend || first <= 0 || last < 0 || progress.Target <= 0 || first == progress.Target)
            return null;
        var required = Math.Pow(progress.Target / first, 1.0 / (progress.TargetYear - progress.Base.Year)) - 1;
        return progress.Direction * progress.ObservedGrowth / Math.Abs(required);
    }
}
