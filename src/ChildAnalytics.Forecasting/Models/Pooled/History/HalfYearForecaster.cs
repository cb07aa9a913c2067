namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>PEB3 per half-year: the season of each group is taken off on the link scale and put back into every quantile.</summary>
/// <remarks>
/// Source: forecasting specification, section 4, half-years. The rules for series at a bound or of mostly zeros do not apply
/// here; such series follow the full formula.
/// </remarks>
public static class HalfYearForecaster
{
    /// <summary>Forecasts a half-yearly panel.</summary>
    /// <param name="panel">Period-major panel whose index 0 is a first half; at least <see cref="HalfYears.Fewest"/> periods up to the origin.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Yearly configuration; smoothing and damping are turned into half-yearly ones here.</param>
    /// <param name="origin">Last period index that is read.</param>
    /// <param name="horizon">Half-years ahead, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few half-years lie behind the origin.</exception>
    public static PooledForecast Forecast(YearPanel panel, MeasureScale scale, PooledSettings settings, int origin, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(origin + 1, HalfYears.Fewest, nameof(origin));
        var link = LinkChoice.For(panel, scale, settings, origin);
        var linked = new double[(origin + 1) * panel.SeriesCount];
        for (var cell = 0; cell < linked.Length; cell++)
            linked[cell] = link.Forward(panel.Values[cell], panel.Denominators is null ? double.NaN : panel.Denominators[cell]);
        var season = HalfYears.SeasonByGroup(linked, panel.Groups, origin);
        for (var cell = 0; cell < linked.Length; cell++)
            linked[cell] -= HalfYears.Effect(season[panel.Groups[cell % panel.SeriesCount]], cell / panel.SeriesCount);

        var level = new YearPanel(panel.FirstYear, panel.Groups, linked, null, panel.Regions, panel.Notes, panel.NotedSince);
        var forecast = PooledForecaster.Forecast(level, MeasureScale.Signed(), settings.PerHalfYear(), panel.FirstYear + origin, horizon);
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            var denominator = LastDenominator(panel, series, origin);
            for (var step = 1; step <= horizon; step++)
            {
                var effect = HalfYears.Effect(season[panel.Groups[series]], origin + step);
                var cell = forecast.At(series, step);
                foreach (var row in new[] { forecast.Median, forecast.Lower80, forecast.Upper80, forecast.Lower95, forecast.Upper95 })
                    row[cell] = link.Inverse(row[cell] + effect, denominator);
            }
        }

        return forecast;
    }

    private static double LastDenominator(YearPanel panel, int series, int origin)
    {
        for (var period = origin; period >= 0; period--)
        {
            if (!double.IsNaN(panel.Values[(period * panel.SeriesCount) + series]))
                return panel.DenominatorAt(period, series);
        }

        return double.NaN;
    }
}
