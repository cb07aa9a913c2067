using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>All methods over all origins of a panel, and the stated chances of missing against simple rules.</summary>
internal static class PanelComparison
{
    private const int Horizon = 5;
    private static readonly ClassicMethod[] Classic =
        [ClassicMethod.Naive, ClassicMethod.Drift, ClassicMethod.Ses, ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.MedianThetaDampedSesDrift];

    /// <summary>Methods on the same cells: every origin with the window behind it and two earlier ones for calibration.</summary>
    public static IEnumerable<string> Methods(YearPanel panel, MeasureScale scale, int window)
    {
        var settings = PooledSettings.Production with { Window = window, FewestPoints = window };
        var report = RollingOrigin.Run(
            panel,
            [new ClassicBacktest(panel, Classic, window), new PooledBacktest(panel, scale, settings, Horizon)],
            new BacktestProtocol(Horizon, window, 2, scale.Step, window));
        return Markdown.Table(
            ["Method", "MAE", "MIS 95 %", "coverage 95 %", "worst origin", "at 1 year", "at 5 years", "coverage 80 %"],
            report.Methods.Select(method => new object[]
            {
                method, Mean(method, cell => cell.MeanAbsoluteError), Mean(method, cell => cell.IntervalScore95), Mean(method, cell => cell.Coverage95),
                report.Figure(method, cell => cell.Coverage95, highIsWorse: false).Worst, Mean(method, cell => cell.Coverage95, 1),
                Mean(method, cell => cell.Coverage95, Horizon), Mean(method, cell => cell.Coverage80),
            }));

        double Mean(string method, Func<BacktestCell, double> figure, int? horizon = null) => report.Figure(method, figure, horizon).Mean;
    }

    /// <summary>Stated chances of missing, scored with the production configuration over all origins with three earlier ones.</summary>
    public static MissScore Risk(YearPanel panel, MeasureScale scale, int window, Func<int, double[]> targets)
    {
        var settings = PooledSettings.Production with { Window = window, FewestPoints = Math.Min(window, 8) };
        return MissBacktest.Run(panel, scale, new PooledBacktest(panel, scale, settings, Horizon), targets, new BacktestProtocol(Horizon, settings.FewestPoints, 3, Window: window));
    }
}
