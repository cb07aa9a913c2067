namespace ChildAnalytics.Scoring.Targets;

/// <summary>Anticipated progress like that of ESCAP: a line fitted with more weight on recent years, carried on to the target year.</summary>
/// <remarks>Source: Asia-Pacific SDG progress report, technical notes. The weights 1/(1 + years back) and the limits 10 and 100 are not confirmed from it: show it as "ESCAP-like".</remarks>
public static class EscapProgress
{
    private const double MinorEffort = 10;
    private const double ReverseLimit = 100;

    /// <summary>The class; unable to assess with fewer than two years.</summary>
    public static ProgressClass Classify(ProgressCase progress)
    {
        if (!progress.HasTrend)
            return ProgressClass.UnableToAssess;
        var way = Math.Abs(progress.Target - progress.Base.Number);
        if (way == 0)
            return KeepLevel(progress);
        return Shortfall(progress) switch
        {
            <= MinorEffort => ProgressClass.WillBeMet,
            <= ReverseLimit => ProgressClass.Accelerate,
            _ => ProgressClass.Reverse,
        };
    }

    /// <summary>Part of the way from base to target expected to be missing in the target year, percent; 0 or below where it is expected to be met. Not a number where base and target are the same.</summary>
    public static double Shortfall(ProgressCase progress) =>
        100 * progress.Direction * (progress.Target - Expected(progress)) / Math.Abs(progress.Target - progress.Base.Number);

    private static ProgressClass KeepLevel(ProgressCase progress)
    {
        if (progress.IsMet)
            return ProgressClass.WillBeMet;
        return progress.Direction * (progress.Latest.Number - progress.Base.Number) < 0 ? ProgressClass.Reverse : ProgressClass.Accelerate;
    }

    private static double Expected(ProgressCase progress)
    {
        double weights = 0, years = 0, numbers = 0;
        foreach (var value in progress.Values)
        {
            var weight = Weight(progress, value);
            weights += weight;
            years += weight * value.Year;
            numbers += weight * value.Number;
        }

        var (meanYear, meanNumber) = (years / weights, numbers / weights);
        double products = 0, squares = 0;
        foreach (var value in progress.Values)
        {
            var weight = Weight(progress, value);
            products += weight * (value.Year - meanYear) * (value.Number - meanNumber);
            squares += weight * (value.Year - meanYear) * (value.Year - meanYear);
        }

        return meanNumber + (products / squares * (progress.TargetYear - meanYear));
    }

    private static double Weight(ProgressCase progress, YearValue value) => 1.0 / (1 + progress.Latest.Year - value.Year);
}
