using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>Logarithm of a rate or count that has no upper bound, shifted so that 0 stays finite.</summary>
/// <param name="shift">Half the smallest value above 0 in the panel; see <see cref="PanelScale.ShiftOf"/>.</param>
public sealed class ShiftedLogLink(double shift) : ISeriesLink
{
    /// <inheritdoc/>
    public double Lowest => 0;

    /// <inheritdoc/>
    public double Highest => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Inside => shift;

    /// <inheritdoc/>
    public double InnerDistance => shift;

    /// <inheritdoc/>
    public bool KnowsCounts => false;

    /// <inheritdoc/>
    public double SamplingVariance => 0;

    /// <inheritdoc/>
    public double Link(SeriesPoint point) => LinkTarget(point.Value);

    /// <inheritdoc/>
    public double LinkTarget(double target) => Math.Log(Math.Max(0, target) + shift);

    /// <inheritdoc/>
    public double Inverse(double linked) => Math.Max(0, Math.Exp(linked) - shift);
}
