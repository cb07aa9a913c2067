using ChildAnalytics.Forecasting.Models;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Classic methods over a panel; members are fitted once per series and shared by the combinations.</summary>
/// <param name="panel">The panel.</param>
/// <param name="methods">Methods to run.</param>
/// <param name="window">Most points of a series that are read, newest first; only the run since its last gap is used.</param>
/// <remarks>A series whose last point lies before the origin has no forecast: its horizons would not be those of the others.</remarks>
public sealed class ClassicBacktest(YearPanel panel, IReadOnlyList<ClassicMethod> methods, int window) : IBacktestMethods
{
    private const int SeriesPerTask = 256;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [.. methods.Select(method => method.Name())];

    /// <inheritdoc/>
    public void ForecastAt(int origin, IReadOnlyList<PanelForecast> forecasts)
    {
        var tasks = (panel.SeriesCount + SeriesPerTask - 1) / SeriesPerTask;
        Parallel.For(0, tasks, task => ForecastRange(
            origin, task * SeriesPerTask, Math.Min(panel.SeriesCount, (task + 1) * SeriesPerTask), forecasts));
    }

    private void ForecastRange(int origin, int from, int to, IReadOnlyList<PanelForecast> forecasts)
    {
        var horizon = forecasts[0].Horizon;
        var forecaster = new ClassicForecaster(horizon);
        var single = new ClassicForecast(horizon);
        var values = new double[Math.Min(window, origin + 1)];
        for (var series = from; series < to; series++)
        {
            var first = values.Length;
            for (var year = origin; first > 0 && !double.IsNaN(panel.Values[(year * panel.SeriesCount) + series]); year--)
                values[--first] = panel.Values[(year * panel.SeriesCount) + series];
            forecaster.Take(values.AsSpan(first));
            for (var method = 0; method < methods.Count; method++)
            {
                if (first == values.Length)
                    single.Clear();
                else
                    forecaster.Forecast(methods[method], single);
                Copy(single, forecasts[method], series);
            }
        }
    }

    private static void Copy(ClassicForecast from, PanelForecast to, int series)
    {
        for (var h = 0; h < from.Horizon; h++)
        {
            var cell = to.At(series, h + 1);
            to.Median[cell] = from.Point[h];
            to.Lower80[cell] = from.Lower80[h];
            to.Upper80[cell] = from.Upper80[h];
            to.Lower95[cell] = from.Lower95[h];
            to.Upper95[cell] = from.Upper95[h];
        }
    }
}
