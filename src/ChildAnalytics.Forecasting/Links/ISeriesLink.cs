using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>Carries values of one series to a scale without bounds, where trends are straight and noise is alike, and back.</summary>
public interface ISeriesLink
{
    /// <summary>Lowest value the measure can take; negative infinity where there is none.</summary>
    double Lowest { get; }

    /// <summary>Highest value the measure can take; infinity where there is none.</summary>
    double Highest { get; }

    /// <summary>What stands in for a target at a bound: how far inside, in the measure's unit.</summary>
    double Inside { get; }

    /// <summary>How far from a bound the inner 95 % limit stands when every value stood at it, in the measure's unit; above 0.</summary>
    double InnerDistance { get; }

    /// <summary>Whether <see cref="InnerDistance"/> follows from counts (rule of three) and so decides by itself.</summary>
    bool KnowsCounts { get; }

    /// <summary>Variance on the link scale that the last point carries because it counts few children; 0 where counts are unknown.</summary>
    double SamplingVariance { get; }

    /// <summary>An observed point on the link scale.</summary>
    double Link(SeriesPoint point);

    /// <summary>A target inside the bounds on the link scale.</summary>
    double LinkTarget(double target);

    /// <summary>Back to the measure's unit, inside the bounds.</summary>
    double Inverse(double linked);
}
