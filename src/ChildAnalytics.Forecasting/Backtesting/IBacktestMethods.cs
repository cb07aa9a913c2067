using ChildAnalytics.Forecasting.Models;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>One or more methods that forecast a panel from any origin, reading nothing after it.</summary>
public interface IBacktestMethods
{
    /// <summary>Names of the methods as in tables.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Forecasts every series from year index <paramref name="origin"/>.</summary>
    /// <param name="origin">Last year index that may be read.</param>
    /// <param name="forecasts">One per name, same order; overwritten.</param>
    void ForecastAt(int origin, IReadOnlyList<PanelForecast> forecasts);
}
