using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>What a whole panel says about its scale: how close to a bound its values live. Chooses the link of each series.</summary>
public sealed class PanelScale
{
    private const double SmallestClip = 0.05;
    private const double LargestClip = 0.5;
    private const double ClipQuantile = 0.10;

    private readonly MeasureUnit unit;
    private readonly double inside;

    /// <summary>Reads the scale of a panel.</summary>
    /// <exception cref="ArgumentException">The unit is a yes/no or a text.</exception>
    public PanelScale(MeasurePanel panel)
    {
        unit = panel.Unit;
        inside = unit switch
        {
            MeasureUnit.Percent => ClipOf(panel),
            MeasureUnit.PerMille or MeasureUnit.Per100k or MeasureUnit.Count or MeasureUnit.Vnd => ShiftOf(panel),
            MeasureUnit.PercentChangePerYear => 0,
            _ => throw new ArgumentException($"A measure in {unit.Name()} is not forecast.", nameof(panel)),
        };
    }

    /// <summary>The link of one series: by counts where every point has them.</summary>
    /// <param name="points">In order of years; at least one.</param>
    public ISeriesLink LinkFor(ReadOnlySpan<SeriesPoint> points)
    {
        if (unit == MeasureUnit.PercentChangePerYear)
            return new IdentityLink();
        if (unit.RatioBase() is { } ratioBase && HasCounts(points))
            return new CountedLogitLink((double)ratioBase, points, inside);
        return unit == MeasureUnit.Percent ? new ClippedLogitLink(inside) : new ShiftedLogLink(inside);
    }

    /// <summary>Half the tenth percentile of the distances above 0 to the nearer of 0 and 100, kept between 0.05 and 0.5 points.</summary>
    /// <remarks>A fixed half point erases measures that live below it; a tiny clip throws every 100 % far out on the link scale.</remarks>
    public static double ClipOf(MeasurePanel panel)
    {
        var distances = new List<double>();
        foreach (var series in panel.Series)
        {
            foreach (var point in series.Points)
            {
                var distance = Math.Min(point.Value, 100 - point.Value);
                if (distance > 0)
                    distances.Add(distance);
            }
        }

        if (distances.Count == 0)
            return LargestClip;
        distances.Sort();
        var position = (distances.Count - 1) * ClipQuantile;
        var below = (int)position;
        var above = Math.Min(below + 1, distances.Count - 1);
        var percentile = distances[below] + ((position - below) * (distances[above] - distances[below]));
        return Math.Clamp(percentile / 2, SmallestClip, LargestClip);
    }

    /// <summary>Half the smallest value above 0; 0.5, half a count, where every value is 0.</summary>
    public static double ShiftOf(MeasurePanel panel)
    {
        var smallest = double.PositiveInfinity;
        foreach (var series in panel.Series)
        {
            foreach (var point in series.Points)
            {
                if (point.Value > 0)
                    smallest = Math.Min(smallest, point.Value);
            }
        }

        return double.IsPositiveInfinity(smallest) ? 0.5 : smallest / 2;
    }

    private static bool HasCounts(ReadOnlySpan<SeriesPoint> points)
    {
        foreach (var point in points)
        {
            if (point.Denominator is null)
                return false;
        }

        return true;
    }
}
