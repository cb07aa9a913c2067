using ChildAnalytics.Forecasting.Links;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Models;

/// <summary>What one series says for itself, on the link scale: where it stands, how it moves, how noisily.</summary>
public sealed class SeriesTrend
{
    // Fixed, never tuned on a panel: too few independent years would choose them.
    private const double Smoothing = 0.7;
    private const int MostPoints = 10;

    private SeriesTrend(PanelSeries series, SeriesPoint[] points, ISeriesLink link)
    {
        Series = series;
        Points = points;
        Link = link;
        var linked = Array.ConvertAll(points, link.Link);
        Last = linked[^1];
        Level = LevelOf(points, linked);
        Span = points[^1].Year - points[0].Year;
        Slope = Span == 0 ? 0 : (Last - linked[0]) / Span;
        DegreesOfFreedom = Math.Max(0, points.Length - 2);
        var squares = SquaresOf(points, linked, DegreesOfFreedom == 0 ? 0 : Slope);
        Noise = squares / Math.Max(1, DegreesOfFreedom);
    }

    /// <summary>The series.</summary>
    public PanelSeries Series { get; }

    /// <summary>The last ten points at most, in order of years.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>Its link.</summary>
    public ISeriesLink Link { get; }

    /// <summary>Last value on the link scale.</summary>
    public double Last { get; }

    /// <summary>Exponentially smoothed level at the last point.</summary>
    public double Level { get; }

    /// <summary>Mean change a year; 0 with a single point.</summary>
    public double Slope { get; }

    /// <summary>Years from the first to the last point; 0 with a single point.</summary>
    public int Span { get; }

    /// <summary>Points less two; 0 with fewer than three.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>Variance of the yearly changes around the slope; with two points their squared change a year, with one 0.</summary>
    public double Noise { get; }

    /// <summary>Calendar year of the last point.</summary>
    public int LastYear => Points[^1].Year;

    /// <summary>The bound at which every one of at least two points stood; null where there is none.</summary>
    public double? BoundHeld => HeldAt(Link.Lowest) ?? HeldAt(Link.Highest);

    /// <summary>Reads a series; null where it has no usable point.</summary>
    /// <exception cref="ArgumentException">A year stands twice, or a number is not finite.</exception>
    public static SeriesTrend? Read(PanelSeries series, PanelScale scale)
    {
        var points = new List<SeriesPoint>(series.Points.Count);
        foreach (var point in series.Points)
        {
            if (!double.IsFinite(point.Value) || !double.IsFinite(point.Numerator ?? 0) || !double.IsFinite(point.Denominator ?? 0))
                throw new ArgumentException($"Series {series.Id}: a number of {point.Year} is not finite.", nameof(series));
            if (point.Denominator is null or > 0)
                points.Add(point);
        }

        if (points.Count == 0)
            return null;
        points.Sort((left, right) => left.Year.CompareTo(right.Year));
        for (var index = 1; index < points.Count; index++)
        {
            if (points[index].Year == points[index - 1].Year)
                throw new ArgumentException($"Series {series.Id}: the year {points[index].Year} stands twice.", nameof(series));
        }

        var used = points.GetRange(Math.Max(0, points.Count - MostPoints), Math.Min(points.Count, MostPoints)).ToArray();
        return new SeriesTrend(series, used, scale.LinkFor(used));
    }

    private static double LevelOf(SeriesPoint[] points, double[] linked)
    {
        var level = points.Length <= 2 ? linked[0] : (linked[0] + linked[1]) / 2;
        for (var index = 1; index < linked.Length; index++)
        {
            // Over a gap of several years the old level weighs as little as if it had been carried on each year.
            var weight = 1 - Math.Pow(1 - Smoothing, points[index].Year - points[index - 1].Year);
            level = (weight * linked[index]) + ((1 - weight) * level);
        }

        return level;
    }

    private static double SquaresOf(SeriesPoint[] points, double[] linked, double slope)
    {
        var squares = 0.0;
        for (var index = 1; index < linked.Length; index++)
        {
            var gap = points[index].Year - points[index - 1].Year;
            var change = linked[index] - linked[index - 1] - (slope * gap);
            squares += change * change / gap;
        }

        return squares;
    }

    private double? HeldAt(double bound)
    {
        if (Points.Count < 2)
            return null;
        foreach (var point in Points)
        {
            if (point.Value != bound)
                return null;
        }

        return bound;
    }
}
