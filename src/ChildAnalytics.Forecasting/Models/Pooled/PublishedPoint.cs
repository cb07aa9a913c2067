namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>The point that may be published: PEB3's where it won the back-test of the measure, else the last value.</summary>
/// <remarks>Source: forecasting specification, sections 1.4 and 6.5. The interval and the probability stay those of PEB3.</remarks>
public static class PublishedPoint
{
    /// <summary>Replaces the medians by the last observed value of each series.</summary>
    /// <param name="panel">The panel that was forecast.</param>
    /// <param name="originYear">Calendar year of the last value that may be read.</param>
    /// <param name="forecast">Forecast from that origin; series without forecast stay NaN.</param>
    /// <exception cref="ArgumentException">The forecast is of another panel.</exception>
    public static void UseLastValueInPlace(YearPanel panel, int originYear, PanelForecast forecast)
    {
        if (forecast.SeriesCount != panel.SeriesCount)
            throw new ArgumentException($"Expected a forecast of {panel.SeriesCount} series, found {forecast.SeriesCount}.", nameof(forecast));
        var origin = panel.IndexOf(originYear);
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            var year = origin;
            while (year >= 0 && double.IsNaN(panel.Values[(year * panel.SeriesCount) + series]))
                year--;
            for (var horizon = 1; year >= 0 && horizon <= forecast.Horizon; horizon++)
            {
                var cell = forecast.At(series, horizon);
                if (!double.IsNaN(forecast.Median[cell]))
                    forecast.Median[cell] = panel.Values[(year * panel.SeriesCount) + series];
            }
        }
    }
}
