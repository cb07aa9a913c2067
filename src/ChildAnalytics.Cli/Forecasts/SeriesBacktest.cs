using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>Tests named methods on the past of the series of an input file.</summary>
internal static class SeriesBacktest
{
    /// <summary>Columns of the result.</summary>
    public static readonly string[] Columns =
        ["method", "h", "origins", "target_years", "cells", "mae", "smape", "mase", "mis95", "msis95", "cov80", "cov95", "cov95_worst", "width95"];

    /// <summary>Cells of all methods on the same series; empty where the series are too short.</summary>
    /// <param name="series">The series.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="methods">Names of <see cref="ForecastMethods.Tested"/>.</param>
    /// <param name="horizon">Longest horizon, 1 or more.</param>
    /// <param name="origins">The newest origins that are tested, 1 or more.</param>
    public static BacktestReport Run(IReadOnlyList<InputSeries> series, InputUnit unit, IReadOnlyList<string> methods, int horizon, int origins)
    {
        var panel = unit.Panel(series);
        var settings = PooledSettings.Production;
        var possible = panel.YearCount - settings.FewestPoints;
        var protocol = new BacktestProtocol(horizon, settings.FewestPoints, Math.Max(0, possible - origins), Window: settings.Window);
        var classic = new List<ClassicMethod>();
        foreach (var name in methods)
        {
            if (ClassicMethodNames.TryParseName(name, out var method))
                classic.Add(method);
        }

        var tested = new List<IBacktestMethods>();
        if (classic.Count > 0)
            tested.Add(new ClassicBacktest(panel, classic, panel.YearCount));
        if (methods.Contains(PooledBacktest.MethodName))
            tested.Add(new PooledBacktest(panel, unit.Scale, settings, horizon));
        return RollingOrigin.Run(panel, tested, protocol);
    }

    /// <summary>One row per method over all horizons (<c>all</c>), then one per horizon.</summary>
    public static IEnumerable<object?[]> Rows(BacktestReport report, int horizon) =>
        from method in report.Methods
        from h in Enumerable.Range(0, horizon + 1)
        let cells = report.Of(method).Where(cell => h == 0 || cell.Horizon == h).ToArray()
        where cells.Length > 0
        select new object?[]
        {
            method, h == 0 ? "all" : h, cells.Select(cell => cell.Origin).Distinct().Count(), cells.Select(cell => cell.Target).Distinct().Count(), cells.Length,
            Mean(cells, cell => cell.MeanAbsoluteError), Mean(cells, cell => cell.Smape), Mean(cells, cell => cell.Mase), Mean(cells, cell => cell.IntervalScore95),
            Mean(cells, cell => cell.ScaledIntervalScore95), Mean(cells, cell => cell.Coverage80), Mean(cells, cell => cell.Coverage95),
            cells.GroupBy(cell => cell.Origin).Min(origin => origin.Average(cell => cell.Coverage95)), Mean(cells, cell => cell.Width95),
        };

    // Empty where a figure has no value in any cell, for example a scaled error of constants.
    private static double? Mean(BacktestCell[] cells, Func<BacktestCell, double> figure)
    {
        var known = cells.Select(figure).Where(double.IsFinite).ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
