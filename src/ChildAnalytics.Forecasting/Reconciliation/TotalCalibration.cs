using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>How far past totals fell from their forecasts, in units of the limits on that side, and how far limits must therefore be stretched.</summary>
/// <remarks>
/// Source: forecasting specification, section 1.2, applied to totals: symmetric, calibrated on past errors, never narrower than the model says. A trend that the
/// parts follow too slowly is a small error of each and the whole error of their total, so the multiplier of the parts is not enough.
/// </remarks>
public sealed class TotalCalibration
{
    private const int FewestTargetYears = 3;
    private const double Uncalibrated = 1.25;

    // Beyond this the limits say nothing and the bounds of the measure take over.
    private const double Largest = 20;

    private readonly List<(int Origin, int Target, double Of80, double Of95)> _ratios = [];

    /// <summary>Keeps one past case; a forecast without width is left out.</summary>
    /// <param name="origin">Year index it was made from.</param>
    /// <param name="target">Year index foretold.</param>
    /// <param name="forecast">As the model made it, not stretched.</param>
    /// <param name="actual">What came.</param>
    public void Add(int origin, int target, TotalForecast forecast, double actual)
    {
        var isAbove = actual >= forecast.Point;
        var error = Math.Abs(actual - forecast.Point);
        var of95 = error / Math.Abs((isAbove ? forecast.Interval.Upper95 : forecast.Interval.Lower95) - forecast.Point);
        var of80 = error / Math.Abs((isAbove ? forecast.Interval.Upper80 : forecast.Interval.Lower80) - forecast.Point);
        if (double.IsFinite(of95) && double.IsFinite(of80))
            _ratios.Add((origin, target, of80, of95));
    }

    /// <summary>What the limits are multiplied by, 1 or more, from cases known at <paramref name="origin"/>; each origin weighs equally.</summary>
    public TotalStretch At(int origin)
    {
        var known = _ratios.Where(ratio => ratio.Target <= origin).ToArray();
        if (known.Select(ratio => ratio.Target).Distinct().Count() < FewestTargetYears)
            return new TotalStretch(Uncalibrated, Uncalibrated);
        var counts = known.CountBy(ratio => ratio.Origin).ToDictionary();
        return new TotalStretch(Quantile(ratio => ratio.Of80, 0.80), Quantile(ratio => ratio.Of95, 0.95));

        double Quantile(Func<(int Origin, int Target, double Of80, double Of95), double> size, double level) => Math.Clamp(
            Selection.WeightedQuantileInPlace([.. known.Select(size)], [.. known.Select(ratio => 1.0 / counts[ratio.Origin])], level), 1, Largest);
    }
}

/// <summary>What the limits of a total are multiplied by.</summary>
/// <param name="At80">For the 80 % limits, 1 or more.</param>
/// <param name="At95">For the 95 % limits, 1 or more.</param>
public readonly record struct TotalStretch(double At80, double At95);
