using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>No change of scale, for values that may be negative.</summary>
public sealed class IdentityLink : ISeriesLink
{
    /// <inheritdoc/>
    public double Lowest => double.NegativeInfinity;

    /// <inheritdoc/>
    public double Highest => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Inside => 0;

    /// <inheritdoc/>
    public double InnerDistance => 0;

    /// <inheritdoc/>
    public bool KnowsCounts => false;

    /// <inheritdoc/>
    public double SamplingVariance => 0;

    /// <inheritdoc/>
    public double Link(SeriesPoint point) => point.Value;

    /// <inheritdoc/>
    public double LinkTarget(double target) => target;

    /// <inheritdoc/>
    public double Inverse(double linked) => linked;
}
