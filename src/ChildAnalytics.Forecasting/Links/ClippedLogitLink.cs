using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>Logit of a percentage whose counts are unknown: clipped a little inside 0 and 100, and snapped back to them.</summary>
/// <param name="clip">How far inside, in points; see <see cref="PanelScale.ClipOf"/>.</param>
public sealed class ClippedLogitLink(double clip) : ISeriesLink
{
    private const double All = 100;

    // A value clipped on the way there must snap on the way back, though the two roundings leave it a hair inside.
    private const double RoundTrip = 1e-9;

    /// <inheritdoc/>
    public double Lowest => 0;

    /// <inheritdoc/>
    public double Highest => All;

    /// <inheritdoc/>
    public double Inside => clip;

    /// <inheritdoc/>
    public double InnerDistance => clip;

    /// <inheritdoc/>
    public bool KnowsCounts => false;

    /// <inheritdoc/>
    public double SamplingVariance => 0;

    /// <inheritdoc/>
    public double Link(SeriesPoint point) => LinkTarget(point.Value);

    /// <inheritdoc/>
    public double LinkTarget(double target)
    {
        var clipped = Math.Clamp(target, clip, All - clip);
        return Math.Log(clipped / (All - clipped));
    }

    /// <inheritdoc/>
    public double Inverse(double linked)
    {
        var value = All / (1 + Math.Exp(-linked));
        if (value <= clip + RoundTrip)
            return 0;
        return value >= All - clip - RoundTrip ? All : value;
    }
}
