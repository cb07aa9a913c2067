namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Probability that a target is missed, and the bands it is shown in.</summary>
/// <remarks>
/// Source: forecasting specification, section 3.5. The multiplier of the intervals is not used: with it the Brier score was worse.
/// Missing means strictly on the bad side; equality is met.
/// </remarks>
public static class MissRisk
{
    /// <summary>Least probability ever stated; the largest is 1 less this.</summary>
    public const double Smallest = 0.02;

    private const double CoarseStep = 0.5;
    private static readonly double[] BandEnds = [0.10, 1.0 / 3, 2.0 / 3, 0.90];

    /// <summary>Probability limited to 0.02 to 0.98; NaN stays NaN.</summary>
    public static double Limited(double probability) => Math.Clamp(probability, Smallest, 1 - Smallest);

    /// <summary>Probability, not yet limited, that the value is on the bad side of <paramref name="linkedTarget"/>.</summary>
    /// <param name="point">Point on the link scale.</param>
    /// <param name="spread">Spread q on the link scale, above 0.</param>
    /// <param name="linkedTarget">Target on the link scale.</param>
    /// <param name="direction">+1 where high is bad, else -1.</param>
    public static double Raw(double point, double spread, double linkedTarget, int direction) =>
        NormalQuantile.Probability(direction * (point - linkedTarget) / spread);

    /// <summary>Band 1 (very unlikely to miss) to 5 (very likely to miss); 0 for NaN.</summary>
    public static int Band(double probability)
    {
        if (double.IsNaN(probability))
            return 0;
        if (probability < BandEnds[0])
            return 1;
        if (probability < BandEnds[1])
            return 2;
        if (probability <= BandEnds[2])
            return 3;
        return probability <= BandEnds[3] ? 4 : 5;
    }

    /// <summary>The target as judged: one at a bound is moved inside by the clip, because a bound lies infinitely far on the link scale.</summary>
    public static double InsideBounds(double target, MeasureScale scale, Link link)
    {
        if (target <= scale.Lower)
            return scale.Lower + link.Clip;
        return target >= scale.Upper ? scale.Upper - link.Clip : target;
    }

    /// <summary>The target as put into the link: judged target, moved by half a coarse reporting step because rounded values that equal it count as met.</summary>
    public static double ForLink(double target, MeasureScale scale, Link link, PooledSettings settings)
    {
        var judged = InsideBounds(target, scale, link);
        return settings.AllowsForRounding && scale.Step >= CoarseStep ? judged + (scale.MissDirection * scale.Step / 2) : judged;
    }

    /// <summary>Whether <paramref name="value"/> misses <paramref name="target"/>: strictly on the bad side.</summary>
    public static bool IsMissed(double value, double target, MeasureScale scale, Link link) =>
        scale.MissDirection * (value - InsideBounds(target, scale, link)) > 0;
}
