using ChildAnalytics.Forecasting.Models;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>PEB3 over a panel: at each origin the multiplier comes from errors known by then.</summary>
public sealed class PooledBacktest : IBacktestMethods
{
    /// <summary>Name of the method in tables.</summary>
    public const string MethodName = "peb3";

    private readonly MeasureScale _scale;
    private readonly PooledFitter _fitter;
    private readonly PooledForecast _forecast;

    /// <summary>Forecasts every past cell of the panel once, for the multipliers.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Configuration.</param>
    /// <param name="horizon">Longest horizon, 1 or more.</param>
    public PooledBacktest(YearPanel panel, MeasureScale scale, PooledSettings settings, int horizon)
    {
        _scale = scale;
        Settings = settings;
        _fitter = new PooledFitter(panel, scale, settings);
        _forecast = new PooledForecast(panel.SeriesCount, horizon);
        Errors = PastErrors.Collect(_fitter, panel, settings, horizon, panel.YearCount - 1);
    }

    /// <summary>Configuration of the model.</summary>
    public PooledSettings Settings { get; }

    /// <summary>The errors behind the multipliers.</summary>
    public PastErrors Errors { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [MethodName];

    /// <inheritdoc/>
    public void ForecastAt(int origin, IReadOnlyList<PanelForecast> forecasts)
    {
        var found = Forecast(origin, null);
        found.Median.CopyTo(forecasts[0].Median, 0);
        found.Lower80.CopyTo(forecasts[0].Lower80, 0);
        found.Upper80.CopyTo(forecasts[0].Upper80, 0);
        found.Lower95.CopyTo(forecasts[0].Lower95, 0);
        found.Upper95.CopyTo(forecasts[0].Upper95, 0);
    }

    /// <summary>Forecasts from year index <paramref name="origin"/>, with probabilities; the same object is filled again by the next call.</summary>
    /// <param name="origin">Last year index that is read.</param>
    /// <param name="targets">Target of each series, NaN for none; null for no targets.</param>
    public PooledForecast Forecast(int origin, double[]? targets)
    {
        PooledForecaster.Fill(_fitter.FitAt(origin), _scale, Errors.MultiplierAt(origin), targets, _forecast);
        return _forecast;
    }
}
