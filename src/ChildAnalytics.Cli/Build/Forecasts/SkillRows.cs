using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Rows of <c>engine.forecast_skill</c>: how the methods would have done in the past years of one measure.</summary>
internal static class SkillRows
{
    /// <summary>Columns in the order of the cells.</summary>
    public static readonly string[] Columns =
    [
        "measure_id", "group", "method", "mae", "mase", "mis95", "cov80", "cov95", "cov95_worst", "brier", "gain", "chosen", "origins", "origins_won",
        "target_years", "series",
    ];

    // Series are tested together over all reporting communes.
    private const string WholePanel = "all";

    /// <summary>One row per method tested; none where the past is too short.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="target">The target whose misses were foretold; null for none.</param>
    /// <param name="panel">Its past.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="model">PEB3 prepared for the panel.</param>
    /// <param name="comparison">The back-test.</param>
    /// <param name="protocol">How it was run.</param>
    public static IEnumerable<object?[]> Of(
        Measure measure, Target? target, YearPanel panel, MeasureScale scale, PooledBacktest model, MethodComparison comparison, BacktestProtocol protocol)
    {
        var report = comparison.Report;
        foreach (var method in report.Methods)
        {
            var cells = report.Of(method);
            var isModel = method == PooledBacktest.MethodName;
            yield return
            [
                measure.Id, WholePanel, method, Mean(cells, cell => cell.MeanAbsoluteError), Mean(cells, cell => cell.Mase), Mean(cells, cell => cell.IntervalScore95),
                Mean(cells, cell => cell.Coverage80), Mean(cells, cell => cell.Coverage95),
                report.Figure(method, cell => cell.Coverage95, highIsWorse: false).Worst,
                isModel && target is not null ? Brier(target, panel, scale, model, protocol) : null,
                isModel && double.IsFinite(comparison.Verdict.Gain) ? comparison.Verdict.Gain : null, method == comparison.Chosen,
                comparison.Verdict.Origins, isModel ? comparison.Verdict.OriginsWon : null, report.TargetYears, cells.Max(cell => cell.Series),
            ];
        }
    }

    private static double? Brier(Target target, YearPanel panel, MeasureScale scale, PooledBacktest model, BacktestProtocol protocol)
    {
        var targets = new double[panel.SeriesCount];
        targets.AsSpan().Fill((double)target.Value);
        var score = MissBacktest.Run(panel, scale, model, _ => targets, protocol);
        return score.Cases == 0 ? null : score.Brier;
    }

    // A scaled error has no value where no series of the cell ever changed.
    private static double? Mean(IReadOnlyList<BacktestCell> cells, Func<BacktestCell, double> figure)
    {
        var known = cells.Select(figure).Where(double.IsFinite).ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
