using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Links;

/// <summary>Logit of a share whose counts are known: (x + 0.5)/(m + 1), with the exact inverse for the last denominator.</summary>
/// <remarks>Half a count keeps 0 and all apart from infinity, and weighs small denominators as they deserve. An observed 100 % comes back as 100 %.</remarks>
public sealed class CountedLogitLink : ISeriesLink
{
    // -ln(0.05) is 2.996: with none seen in M, the 95 % limit is 3/M (rule of three).
    private const double RuleOfThree = 3;

    private readonly double ratioBase;
    private readonly double lastDenominator;

    /// <summary>Creates the link of one series.</summary>
    /// <param name="ratioBase">100 for percent, 1,000 or 100,000.</param>
    /// <param name="points">In order of years; each with a denominator above 0.</param>
    /// <param name="inside">See <see cref="Inside"/>.</param>
    public CountedLogitLink(double ratioBase, ReadOnlySpan<SeriesPoint> points, double inside)
    {
        this.ratioBase = ratioBase;
        Inside = inside;
        var all = 0.0;
        foreach (var point in points)
            all += point.Denominator ?? 0;
        InnerDistance = Math.Min(ratioBase, ratioBase * RuleOfThree / all);
        lastDenominator = points[^1].Denominator ?? 0;
        var share = ShareOf(points[^1]);
        SamplingVariance = 1 / ((lastDenominator + 1) * share * (1 - share));
    }

    /// <inheritdoc/>
    public double Lowest => 0;

    /// <inheritdoc/>
    public double Highest => ratioBase;

    /// <inheritdoc/>
    public double Inside { get; }

    /// <inheritdoc/>
    public double InnerDistance { get; }

    /// <inheritdoc/>
    public bool KnowsCounts => true;

    /// <inheritdoc/>
    public double SamplingVariance { get; }

    /// <inheritdoc/>
    public double Link(SeriesPoint point) => Logit(ShareOf(point));

    /// <inheritdoc/>
    public double LinkTarget(double target) => Logit(ShareOf(target / ratioBase * lastDenominator, lastDenominator));

    /// <inheritdoc/>
    public double Inverse(double linked)
    {
        var share = 1 / (1 + Math.Exp(-linked));
        return ratioBase * Math.Clamp((((lastDenominator + 1) * share) - 0.5) / lastDenominator, 0, 1);
    }

    private double ShareOf(SeriesPoint point)
    {
        var denominator = point.Denominator ?? 0;
        return ShareOf(point.Numerator ?? (point.Value / ratioBase * denominator), denominator);
    }

    private static double ShareOf(double numerator, double denominator) =>
        (Math.Clamp(numerator, 0, denominator) + 0.5) / (denominator + 1);

    private static double Logit(double share) => Math.Log(share / (1 - share));
}
