using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Numerics;
using ChildAnalytics.Forecasting.Results;

namespace ChildAnalytics.Forecasting.Models;

/// <summary>Forecast of one series: mean of last value, level and damped trend on the link scale, with a spread pooled over its group.</summary>
/// <remarks>Its limits use the Gaussian multipliers as they are; they were not held against past errors and are shown as not calibrated.</remarks>
public sealed class DampedLogitPooled
{
    private const double Damping = 0.8;

    // Nothing about a commune's future is surer than this.
    private const double SmallestProbability = 0.02;

    // -ln(0.20) over -ln(0.05): the rule of three at 80 %.
    private const double InnerShareAt80 = 0.537243;

    private readonly SeriesTrend trend;
    private readonly double slope;
    private readonly double scale;
    private readonly double? held;

    /// <summary>Prepares the forecast of a series from what it and its group say.</summary>
    public DampedLogitPooled(SeriesTrend trend, TrendPool pool)
    {
        this.trend = trend;
        held = trend.BoundHeld;
        slope = held is null ? pool.SlopeOf(trend) : 0;
        scale = held is null ? pool.ScaleOf(trend) : pool.MedianScale;
    }

    /// <summary>The forecast for a year after the last observed one.</summary>
    public ForecastPoint Forecast(int year)
    {
        var horizon = year - trend.LastYear;
        var (middle, spread) = (Middle(horizon), Spread(horizon));
        var mean = held ?? trend.Link.Inverse(middle);
        var (lo80, hi80) = Limits(middle, spread * Gaussian.Multiplier80, trend.Link.InnerDistance * InnerShareAt80);
        var (lo95, hi95) = Limits(middle, spread * Gaussian.Multiplier95, trend.Link.InnerDistance);
        return new ForecastPoint(year, mean, lo80, hi80, Math.Min(lo95, lo80), Math.Max(hi95, hi80));
    }

    /// <summary>Probability that the target is missed in a year after the last observed one, 0.02 to 0.98.</summary>
    /// <remarks>An exact target (eq) inside the range is missed by almost every value of a share; at a bound it is read as reaching it.</remarks>
    public double MissProbability(int year, Comparator comparator, double target)
    {
        var probability = CertainOutcome(comparator, target) ?? Tail(year - trend.LastYear, comparator, target);
        return Math.Clamp(probability, SmallestProbability, 1 - SmallestProbability);
    }

    private double? CertainOutcome(Comparator comparator, double target)
    {
        var (lowest, highest) = (trend.Link.Lowest, trend.Link.Highest);
        return comparator switch
        {
            Comparator.Ge => target > highest ? 1 : target <= lowest ? 0 : null,
            Comparator.Gt => target >= highest ? 1 : target < lowest ? 0 : null,
            Comparator.Le => target < lowest ? 1 : target >= highest ? 0 : null,
            Comparator.Lt => target <= lowest ? 1 : target > highest ? 0 : null,
            _ => target == lowest || target == highest ? null : 1,
        };
    }

    private double Tail(int horizon, Comparator comparator, double target)
    {
        var link = trend.Link;
        var isHighBad = comparator is Comparator.Le or Comparator.Lt || (comparator == Comparator.Eq && target == link.Lowest);
        // At a bound the link is not finite; a value just inside stands in for it.
        var inside = target >= link.Highest ? link.Highest - link.Inside : target <= link.Lowest ? link.Lowest + link.Inside : target;
        var distance = (Middle(horizon) - link.LinkTarget(inside)) / Spread(horizon);
        return Gaussian.Below(isHighBad ? distance : -distance);
    }

    private double Middle(int horizon)
    {
        if (held is not null)
            return trend.Last;
        var damped = Damping * (1 - Math.Pow(Damping, horizon)) / (1 - Damping);
        return trend.Span == 0
            ? trend.Last + (damped * slope)
            : (trend.Last + trend.Level + trend.Level + (damped * slope)) / 3;
    }

    // A point that counts 40 children never gets a one-point interval.
    private double Spread(int horizon) => Math.Sqrt(Math.Max(scale * scale * horizon, trend.Link.SamplingVariance));

    private (double Low, double High) Limits(double middle, double reach, double innerDistance)
    {
        var link = trend.Link;
        if (held is { } bound && link.KnowsCounts)
            return bound == link.Lowest ? (bound, bound + innerDistance) : (bound - innerDistance, bound);
        var (low, high) = (link.Inverse(middle - reach), link.Inverse(middle + reach));
        if (high > low)
            return (low, high);
        return low >= link.Highest ? (link.Highest - innerDistance, link.Highest) : (low, low + innerDistance);
    }
}
