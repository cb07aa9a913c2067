namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Calibrates and forecasts many panels at once, one panel per task.</summary>
/// <remarks>Results do not depend on the number of threads: a panel is summed by one thread in a fixed order, and panels share nothing.</remarks>
public static class PooledBatch
{
    /// <summary>Multipliers of each panel from its whole past.</summary>
    /// <param name="jobs">Panels and origins.</param>
    /// <param name="settings">Configuration of all.</param>
    /// <param name="threads">Largest number of threads, 1 or more.</param>
    public static Multiplier[] Calibrate(IReadOnlyList<PanelJob> jobs, PooledSettings settings, int threads)
    {
        var multipliers = new Multiplier[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, job =>
        {
            var (panel, scale, originYear, horizon, _) = jobs[job];
            var origin = panel.IndexOf(originYear);
            multipliers[job] = PastErrors.Collect(new PooledFitter(panel, scale, settings), panel, settings, horizon, origin).MultiplierAt(origin);
        });
        return multipliers;
    }

    /// <summary>Forecasts of each panel with known multipliers.</summary>
    /// <param name="jobs">Panels, origins, horizons and targets.</param>
    /// <param name="settings">Configuration of all.</param>
    /// <param name="multipliers">One per panel, from <see cref="Calibrate"/>.</param>
    /// <param name="threads">Largest number of threads, 1 or more.</param>
    public static PooledForecast[] Forecast(IReadOnlyList<PanelJob> jobs, PooledSettings settings, IReadOnlyList<Multiplier> multipliers, int threads)
    {
        var forecasts = new PooledForecast[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, job =>
        {
            var (panel, scale, originYear, horizon, targets) = jobs[job];
            forecasts[job] = new PooledForecast(panel.SeriesCount, horizon);
            PooledForecaster.Fill(
                new PooledFitter(panel, scale, settings).FitAt(panel.IndexOf(originYear)), scale, multipliers[job], targets, forecasts[job]);
        });
        return forecasts;
    }
}

/// <summary>One panel to forecast.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Scale">Scale of the measure.</param>
/// <param name="OriginYear">Calendar year of the last value that may be read.</param>
/// <param name="Horizon">Years ahead, 1 or more.</param>
/// <param name="Targets">Target of each series, NaN for none; null for no targets.</param>
public sealed record PanelJob(YearPanel Panel, MeasureScale Scale, int OriginYear, int Horizon, double[]? Targets);
