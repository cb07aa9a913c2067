using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>All methods over all origins of a panel, and the stated chances of missing against simple rules.</summary>
internal static class PanelComparison
{
    private const int Horizon = 5;
    private const int TotalDraws = 300;
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

    /// <summary>States as totals of their counties, without weights: sums with their shared shock, independent sums, the direct forecast and the combination.</summary>
    public static IEnumerable<string> Totals(YearPanel panel, MeasureScale scale) => Markdown.Table(
        ["Points behind, method", "MAE", "MIS 95 %", "coverage 95 %", "worst origin", "coverage 80 %"],
        new[] { 3, 5, 8 }.SelectMany(window =>
        {
            var settings = PooledSettings.Published with { Window = window, FewestPoints = window };
            var report = TotalBacktest.Run(panel, scale, settings, panel.Groups, isSum: false, new BacktestProtocol(Horizon, window, 2, 0, window), TotalDraws).Report;
            return report.Methods.Select(method => new object[]
            {
                $"{window}, {method}", report.Figure(method, cell => cell.MeanAbsoluteError).Mean, report.Figure(method, cell => cell.IntervalScore95).Mean,
                report.Figure(method, cell => cell.Coverage95).Mean, report.Figure(method, cell => cell.Coverage95, highIsWorse: false).Worst,
                report.Figure(method, cell => cell.Coverage80).Mean,
            });
        }));

    /// <summary>The pooled model with and without the screen of jumps, on the same cells.</summary>
    public static IEnumerable<string> Screen(YearPanel panel, MeasureScale scale) => Markdown.Table(
        ["Points behind, screen", "MAE", "MIS 95 %", "coverage 95 %"],
        new[] { 3, 5, 8, 10 }.SelectMany(window => new[] { false, true }.Select(screens =>
        {
            var settings = PooledSettings.Production with { Window = window, FewestPoints = window, ScreensJumps = screens };
            var report = RollingOrigin.Run(panel, [new PooledBacktest(panel, scale, settings, Horizon)], new BacktestProtocol(Horizon, window, 2, scale.Step, window));
            return new object[]
            {
                $"{window}, {(screens ? "screened" : "as reported")}", report.Figure(PooledBacktest.MethodName, cell => cell.MeanAbsoluteError).Mean,
                report.Figure(PooledBacktest.MethodName, cell => cell.IntervalScore95).Mean, report.Figure(PooledBacktest.MethodName, cell => cell.Coverage95).Mean,
            };
        })));

    /// <summary>Stated chances of missing, scored with the production configuration over all origins with three earlier ones.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="window">Points read.</param>
    /// <param name="targets">Target of each series at an origin.</param>
    /// <param name="earlierOrigins">Origins at the start that are not scored.</param>
    public static MissScore Risk(YearPanel panel, MeasureScale scale, int window, Func<int, double[]> targets, int earlierOrigins = 3)
    {
        var settings = PooledSettings.Production with { Window = window, FewestPoints = Math.Min(window, 8) };
        return MissBacktest.Run(panel, scale, new PooledBacktest(panel, scale, settings, Horizon), targets, new BacktestProtocol(Horizon, settings.FewestPoints, earlierOrigins, Window: window));
    }
}
