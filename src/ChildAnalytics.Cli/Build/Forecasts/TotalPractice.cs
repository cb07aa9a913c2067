using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>How totals of one measure are made, as their past allows.</summary>
/// <param name="Scale">Scale of the measure.</param>
/// <param name="Direct">Forecast of the series of the totals themselves; null where sums of communes stand alone.</param>
/// <param name="Weight">Its weight, 0 to 1.</param>
/// <param name="Stretch">How far past errors stretch the limits.</param>
internal sealed record TotalPractice(MeasureScale Scale, MeasureForecast? Direct, double Weight, TotalStretch Stretch)
{
    /// <summary>The total of one year, and its simulated futures moved to the same middle.</summary>
    /// <param name="total">Number of the total.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="futures">Simulated from the communes.</param>
    public (TotalForecast Forecast, double Weight, double[] Futures) Of(int total, int year, TotalDraws futures)
    {
        var draws = futures.Values();
        var sum = TotalForecast.OfInPlace(draws);
        if (Direct?.At(total, year) is not { Interval: { } limits } direct)
            return (sum.StretchedBy(Stretch, Scale.Lower, Scale.Upper), 0, draws);
        var blend = sum.BlendedWith(new TotalForecast(direct.Point, limits), Weight);
        for (var draw = 0; draw < draws.Length; draw++)
            draws[draw] = Math.Clamp(draws[draw] + blend.Point - sum.Point, Scale.Lower, Scale.Upper);
        return (blend.StretchedBy(Stretch, Scale.Lower, Scale.Upper), Weight, draws);
    }
}
