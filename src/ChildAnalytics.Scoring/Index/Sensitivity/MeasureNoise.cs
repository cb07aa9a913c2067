namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>How the values of one measure are redrawn: on the logit, where a share stays a share.</summary>
/// <remarks>Link and inverse are those of the forecasting engine: (x + 0.5)/(m + 1), so that 0 and all can be redrawn and come back.</remarks>
public sealed class MeasureNoise
{
    private readonly double[] linked;
    private readonly double[] spread;
    private readonly double[] denominators;
    private readonly double ratioBase;

    private MeasureNoise(double[] linked, double[] spread, double common, double[] denominators, double ratioBase)
    {
        if (linked.Length != denominators.Length || spread.Length != denominators.Length)
            throw new ArgumentException("One value, spread and denominator is needed per unit.", nameof(linked));
        if (common is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(common), common, "A share of variance lies between 0 and 1.");
        (this.linked, this.spread, Common, this.denominators, this.ratioBase) = (linked, spread, common, denominators, ratioBase);
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

    // The value of a unit for standard normal errors of the year and of the unit; fallback where the children are not known.
    internal double Redraw(int unit, double fallback, double year, double own)
    {
        var count = denominators[unit];
        if (!(count > 0))
            return fallback;
        var error = Common == 0 ? own : (Math.Sqrt(Common) * year) + (Math.Sqrt(1 - Common) * own);
        var share = 1 / (1 + Math.Exp(-(linked[unit] + (spread[unit] * error))));
        return ratioBase * Math.Clamp((((count + 1) * share) - 0.5) / count, 0, 1);
    }
}
