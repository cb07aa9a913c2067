using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Forecast of a total.</summary>
/// <param name="Point">Median, in the unit of the measure.</param>
/// <param name="Interval">Its limits.</param>
public readonly record struct TotalForecast(double Point, ForecastInterval Interval)
{
    /// <summary>Median and quantiles of simulated futures; reorders them.</summary>
    public static TotalForecast OfInPlace(double[] draws)
    {
        var futures = SimulatedFutures.OfInPlace(draws);
        return new TotalForecast(futures.Median, new ForecastInterval(futures.Lower80, futures.Upper80, futures.Lower95, futures.Upper95));
    }

    /// <summary>Limits drawn away from the point, within the possible range; the 95 % limits hold the 80 % ones.</summary>
    /// <param name="stretch">From past errors.</param>
    /// <param name="lower">Smallest possible value.</param>
    /// <param name="upper">Largest possible value.</param>
    public TotalForecast StretchedBy(TotalStretch stretch, double lower, double upper)
    {
        var point = Point;
        var (low80, high80) = (Away(Interval.Lower80, stretch.At80), Away(Interval.Upper80, stretch.At80));
        return new TotalForecast(point, new ForecastInterval(
            low80, high80, Math.Min(low80, Away(Interval.Lower95, stretch.At95)), Math.Max(high80, Away(Interval.Upper95, stretch.At95))));

        double Away(double limit, double factor) => Math.Clamp(point + (factor * (limit - point)), lower, upper);
    }

    /// <summary>Point and limits combined alike, as combinations of the named methods are.</summary>
    /// <param name="other">The other forecast.</param>
    /// <param name="weight">Its weight, 0 to 1.</param>
    public TotalForecast BlendedWith(TotalForecast other, double weight)
    {
        return new TotalForecast(Of(Point, other.Point), new ForecastInterval(
            Of(Interval.Lower80, other.Interval.Lower80), Of(Interval.Upper80, other.Interval.Upper80),
            Of(Interval.Lower95, other.Interval.Lower95), Of(Interval.Upper95, other.Interval.Upper95)));

        double Of(double here, double there) => ((1 - weight) * here) + (weight * there);
    }
}
