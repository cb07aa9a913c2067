using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Models.Combined;

/// <summary>Method <c>auto</c> for figures of unlike size: points of <see cref="TwoScaleMedian"/>, limits from past errors of all series (<see cref="ErrorWidths"/>).</summary>
public static class CombinedForecaster
{
    /// <summary>Forecasts every series; limits are NaN where neither past errors nor the series itself say anything.</summary>
    /// <param name="series">Each oldest first, without gaps or NaN; at least one value each.</param>
    /// <param name="horizon">Number of horizons, 1 or more.</param>
    /// <param name="floor">Smallest possible value; negative infinity for none.</param>
    /// <returns>One forecast per series, in order.</returns>
    public static ClassicForecast[] Forecast(IReadOnlyList<double[]> series, int horizon, double floor = double.NegativeInfinity)
    {
        var widths = ErrorWidths.Of(series, horizon);
        var spare = TypicalRelativeScale(series);
        var forecasts = new ClassicForecast[series.Count];
        Parallel.For(0, series.Count, () => new TwoScaleMedian(horizon), (index, _, median) =>
        {
            forecasts[index] = One(series[index], horizon, floor, median, widths, spare);
            return median;
        }, _ => { });
        return forecasts;
    }

    private static ClassicForecast One(double[] values, int horizon, double floor, TwoScaleMedian median, ErrorWidths widths, double spare)
    {
        var forecast = new ClassicForecast(horizon);
        median.Fill(values, forecast.Point);
        var scale = ErrorWidths.ScaleOf(values);
        // A series that never moved, or has one point, may move like the others of the file.
        if (!(scale > 0))
            scale = spare * Math.Abs(values[^1]);
        var own = widths.LongestTested > 0 ? null : ClassicForecaster.Forecast(ClassicMethod.MedianThetaDampedSesDrift, values, horizon);
        for (var h = 0; h < horizon; h++)
        {
            var point = forecast.Point[h] = Math.Max(floor, forecast.Point[h]);
            // Too few series and years for errors: the methods' own limits, around this point.
            var half80 = own is null ? scale * widths.At80(h + 1) : (own.Upper80[h] - own.Lower80[h]) / 2;
            var half95 = own is null ? scale * widths.At95(h + 1) : (own.Upper95[h] - own.Lower95[h]) / 2;
            forecast.Lower80[h] = Math.Max(floor, point - half80);
            forecast.Upper80[h] = point + half80;
            forecast.Lower95[h] = Math.Max(floor, point - half95);
            forecast.Upper95[h] = point + half95;
        }

        return forecast;
    }

    private static double TypicalRelativeScale(IReadOnlyList<double[]> series)
    {
        var relative = series
            .Select(values => ErrorWidths.ScaleOf(values) / Math.Abs(values[^1]))
            .Where(share => share > 0 && double.IsFinite(share))
            .ToArray();
        return relative.Length == 0 ? 0 : Pooled.Selection.QuantileInPlace(relative, 0.5);
    }
}
