using ChildAnalytics.Forecasting.Numerics;

namespace ChildAnalytics.Forecasting.Models;

/// <summary>What a group of series says together: the noise and slope a short series borrows.</summary>
/// <remarks>Source of the pooled variance: Smyth (2004), Linear models and empirical Bayes methods, section 6 (moment on the log scale).</remarks>
public sealed class TrendPool
{
    // Weight of the group's noise, in degrees of freedom (reference configuration of the pooled engine).
    private const double PriorDegrees = 4;

    // A series that never moved says little about how it will; its logarithm must stay finite.
    private const double SmallestVariance = 1e-6;
    private const double SinglePointFactor = 1.5;

    private readonly double noise;
    private readonly double slopeVariance;

    private TrendPool(double noise, double slope, double slopeVariance, double medianScale)
    {
        this.noise = noise;
        Slope = slope;
        this.slopeVariance = slopeVariance;
        MedianScale = medianScale;
    }

    /// <summary>Mean slope of the group.</summary>
    public double Slope { get; }

    /// <summary>Median of the members' yearly standard deviations.</summary>
    public double MedianScale { get; }

    /// <summary>Pools a group; null where no member has two points, so that nothing is known of change.</summary>
    /// <param name="trends">In an order that does not depend on the caller's, so that sums are the same to the last digit.</param>
    public static TrendPool? Of(IReadOnlyList<SeriesTrend> trends)
    {
        var moving = new List<SeriesTrend>(trends.Count);
        foreach (var trend in trends)
        {
            if (trend.Span > 0)
                moving.Add(trend);
        }

        if (moving.Count == 0)
            return null;
        var pooled = NoiseOf(moving);
        var slope = 0.0;
        foreach (var trend in moving)
            slope += trend.Slope / moving.Count;
        double spread = 0, sampling = 0;
        var scales = new double[moving.Count];
        for (var index = 0; index < scales.Length; index++)
        {
            var trend = moving[index];
            var variance = VarianceOf(trend, pooled);
            scales[index] = Math.Sqrt(variance);
            spread += (trend.Slope - slope) * (trend.Slope - slope);
            sampling += variance / trend.Span / scales.Length;
        }

        Array.Sort(scales);
        var between = scales.Length == 1 ? 0 : Math.Max(0, (spread / (scales.Length - 1)) - sampling);
        return new TrendPool(pooled, slope, between, (scales[(scales.Length - 1) / 2] + scales[scales.Length / 2]) / 2);
    }

    /// <summary>Standard deviation of a yearly change of a member, its own noise and the group's weighed by their degrees of freedom.</summary>
    public double ScaleOf(SeriesTrend trend) => trend.Span == 0
        ? SinglePointFactor * Math.Sqrt(Math.Max(SmallestVariance, noise))
        : Math.Sqrt(VarianceOf(trend, noise));

    /// <summary>Slope of a member, drawn towards the group's the more, the less its own is certain.</summary>
    public double SlopeOf(SeriesTrend trend)
    {
        if (trend.Span == 0)
            return Slope;
        var ownVariance = VarianceOf(trend, noise) / trend.Span;
        return Slope + (slopeVariance / (slopeVariance + ownVariance) * (trend.Slope - Slope));
    }

    private static double VarianceOf(SeriesTrend trend, double noise)
    {
        var degrees = trend.DegreesOfFreedom;
        var own = degrees == 0 ? 0 : degrees * trend.Noise;
        return Math.Max(SmallestVariance, ((PriorDegrees * noise) + own) / (PriorDegrees + degrees));
    }

    private static double NoiseOf(List<SeriesTrend> moving)
    {
        double logs = 0, squares = 0;
        var count = 0;
        foreach (var trend in moving)
        {
            squares += trend.Noise / moving.Count;
            if (trend.DegreesOfFreedom == 0)
                continue;
            var half = trend.DegreesOfFreedom / 2.0;
            logs += Math.Log(Math.Max(trend.Noise, SmallestVariance)) + Math.Log(half) - Digamma.Of(half);
            count++;
        }

        return count == 0 ? squares : Math.Exp(logs / count);
    }
}
