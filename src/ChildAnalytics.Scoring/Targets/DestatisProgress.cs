namespace ChildAnalytics.Scoring.Targets;

/// <summary>Weather symbol of Destatis: the mean of the last five changes, carried on to the target year.</summary>
/// <remarks>Source: Nachhaltige-Entwicklung-Deutschland/open-sdg-site-starter, status.md. Five changes telescope to two points: one bad year decides.</remarks>
public static class DestatisProgress
{
    private const int MostPoints = 6;
    private const int FewestPoints = 4;
    private const double SunGap = 0.05;
    private const double LightCloudGap = 0.20;

    /// <summary>The symbol; unable to assess with fewer than four consecutive years up to the latest.</summary>
    public static ProgressClass Classify(ProgressCase progress)
    {
        if (Slope(progress) is not { } slope)
            return ProgressClass.UnableToAssess;
        var towards = progress.Direction * slope;
        if (progress.IsMet)
            return towards >= 0 ? ProgressClass.Sun : ProgressClass.SunLightCloud;
        // Standing still is not moving right.
        if (towards <= 0)
            return ProgressClass.Thunderstorm;
        return Gap(progress, slope) switch
        {
            < SunGap => ProgressClass.Sun,
            <= LightCloudGap => ProgressClass.SunLightCloud,
            _ => ProgressClass.Cloud,
        };
    }

    /// <summary>Mean change a year over the last five changes, fewer where the unbroken years are fewer; null below three changes.</summary>
    public static double? Slope(ProgressCase progress)
    {
        var values = progress.Values;
        var points = 1;
        while (points < MostPoints && points < values.Count && values[^(points + 1)].Year == progress.Latest.Year - points)
            points++;
        return points < FewestPoints ? null : (progress.Latest.Number - values[^points].Number) / (points - 1);
    }

    // Part of the remaining way that the trend leaves undone; at the target itself (a strict bound) any right move does it.
    private static double Gap(ProgressCase progress, double slope)
    {
        var remaining = Math.Abs(progress.Target - progress.Latest.Number);
        var expected = progress.Latest.Number + (slope * (progress.TargetYear - progress.Latest.Year));
        return remaining == 0 ? 0 : progress.Direction * (progress.Target - expected) / remaining;
    }
}
