using System.Numerics;
using System.Runtime.InteropServices;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>How the values of one measure are redrawn: on the logit, where a share stays a share.</summary>
/// <remarks>Link and inverse are those of the forecasting engine: (x + 0.5)/(m + 1), so that 0 and all can be redrawn and come back.</remarks>
public sealed class MeasureNoise
{
    private readonly double[] linked;
    private readonly double[] spread;
    private readonly double[] stretch;
    private readonly double[] half;
    private readonly double[] denominators;
    private readonly double ratioBase;

    private MeasureNoise(double[] linked, double[] spread, double common, double[] denominators, double ratioBase)
    {
        if (linked.Length != denominators.Length || spread.Length != denominators.Length)
            throw new ArgumentException("One value, spread and denominator is needed per unit.", nameof(linked));
        if (common is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(common), common, "A share of variance lies between 0 and 1.");
        (this.linked, this.spread, Common, this.denominators, this.ratioBase) = (Padded(linked), Padded(spread), common, denominators, ratioBase);
        // The inverse of the link is ((m + 1)*share - 0.5)/m.
        stretch = Padded(Array.ConvertAll(denominators, count => (count + 1) / count));
        half = Padded(Array.ConvertAll(denominators, count => 0.5 / count));
    }

    /// <summary>Share of the variance that all units have in common, 0 to 1.</summary>
    public double Common { get; }

    /// <summary>Observed shares: binomial error of the count behind each.</summary>
    /// <param name="values">In the measure's unit, by unit; NaN stays missing.</param>
    /// <param name="denominators">Children behind each share; where NaN or 0 the value is not redrawn.</param>
    /// <param name="ratioBase">100 for percent, 1,000 or 100,000 for rates.</param>
    public static MeasureNoise Observed(double[] values, double[] denominators, double ratioBase)
    {
        var (linked, spread) = (new double[values.Length], new double[values.Length]);
        for (var unit = 0; unit < values.Length; unit++)
        {
            var count = denominators[unit];
            var share = ((Math.Clamp(values[unit] / ratioBase, 0, 1) * count) + 0.5) / (count + 1);
            linked[unit] = Math.Log(share / (1 - share));
            spread[unit] = 1 / Math.Sqrt((count + 1) * share * (1 - share));
        }

        return new MeasureNoise(linked, spread, 0, denominators, ratioBase);
    }

    /// <summary>Forecast shares.</summary>
    /// <param name="linked">Point forecast on the logit, by unit; NaN stays missing.</param>
    /// <param name="spread">Its standard deviation there, 0 or above.</param>
    /// <param name="common">Share of its variance common to all units of the year, 0 to 1.</param>
    /// <param name="denominators">Children behind the last observed share.</param>
    /// <param name="ratioBase">100 for percent, 1,000 or 100,000 for rates.</param>
    public static MeasureNoise Forecast(double[] linked, double[] spread, double common, double[] denominators, double ratioBase) =>
        new(linked, spread, common, denominators, ratioBase);

    // Turns standard normal errors of the units, padded, into values in place; reported values stand where the children are not known.
    internal void RedrawInPlace(Span<double> errors, double year, ReadOnlySpan<double> reported)
    {
        var (common, own) = (new Vector<double>(Math.Sqrt(Common) * year), Math.Sqrt(1 - Common));
        var points = MemoryMarshal.Cast<double, Vector<double>>(linked);
        var spreads = MemoryMarshal.Cast<double, Vector<double>>(spread);
        var factors = MemoryMarshal.Cast<double, Vector<double>>(stretch);
        var halves = MemoryMarshal.Cast<double, Vector<double>>(half);
        var values = MemoryMarshal.Cast<double, Vector<double>>(errors);
        for (var block = 0; block < values.Length; block++)
        {
            var logit = points[block] + (spreads[block] * (common + (own * values[block])));
            var share = Vector<double>.One / (Vector<double>.One + Vector.Exp(-logit));
            values[block] = ratioBase * Vector.Min(Vector.Max((share * factors[block]) - halves[block], Vector<double>.Zero), Vector<double>.One);
        }

        for (var unit = 0; unit < reported.Length; unit++)
        {
            if (!(denominators[unit] > 0) || double.IsNaN(reported[unit]))
                errors[unit] = reported[unit];
        }
    }

    private static double[] Padded(double[] values)
    {
        var padded = new double[VectorRow.PaddedLength(values.Length)];
        values.CopyTo(padded, 0);
        return padded;
    }
}
