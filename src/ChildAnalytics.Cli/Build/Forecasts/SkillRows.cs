using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Rows that tell how the methods would have done in the past years of one measure: skill by group, coverage by horizon, reliability.</summary>
internal static class SkillRows
{
    /// <summary>Columns of <c>engine.forecast_skill</c>.</summary>
    public static readonly string[] Columns =
    [
        "measure_id", "group", "method", "mae", "mase", "mis95", "cov80", "cov95", "cov95_worst", "brier", "brier_past_rate", "brier_last_value",
        "brier_growth", "gain", "chosen", "origins", "origins_won", "target_years", "series",
    ];

    /// <summary>Columns of <c>engine.forecast_coverage</c>.</summary>
    public static readonly string[] CoverageColumns =
        ["measure_id", "group", "method", "horizon", "cov80", "cov95", "width95", "mae", "origins", "target_years", "series"];

    /// <summary>Columns of <c>engine.forecast_reliability</c>.</summary>
    public static readonly string[] ReliabilityColumns = ["measure_id", "bin", "p_from", "p_to", "mean_probability", "observed_share", "cases"];

    /// <summary>Name of the row over all measures in the reliability table.</summary>
    public const string AllMeasures = "all";

    /// <summary>One row per method tested on one group; none where the past is too short.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="group">Name of the group.</param>
    /// <param name="comparison">The back-test on its series.</param>
    /// <param name="chosen">The method whose point is published.</param>
    /// <param name="risk">Scores of the chance of missing; null where it was not tested on this group.</param>
    public static IEnumerable<object?[]> Of(Measure measure, string group, MethodComparison comparison, string chosen, MissScore? risk)
    {
        var report = comparison.Report;
        foreach (var method in report.Methods)
        {
            var cells = report.Of(method);
            var isModel = method == PooledBacktest.MethodName;
            var told = isModel && risk is { Cases: > 0 } ? risk : null;
            yield return
            [
                measure.Id, group, method, Mean(cells, cell => cell.MeanAbsoluteError), Mean(cells, cell => cell.Mase), Mean(cells, cell => cell.IntervalScore95),
                Mean(cells, cell => cell.Coverage80), Mean(cells, cell => cell.Coverage95),
                report.Figure(method, cell => cell.Coverage95, highIsWorse: false).Worst,
                told?.Brier, told?.BaselineBrier, told?.LastValueBrier, told?.GrowthBrier,
                isModel && double.IsFinite(comparison.Verdict.Gain) ? comparison.Verdict.Gain : null, method == chosen,
                comparison.Verdict.Origins, isModel ? comparison.Verdict.OriginsWon : null, report.TargetYears, cells.Max(cell => cell.Series),
            ];
        }
    }

    /// <summary>One row per method and horizon.</summary>
    public static IEnumerable<object?[]> Coverage(Measure measure, string groupName, BacktestReport report) =>
        from method in report.Methods
        from horizon in report.Of(method).GroupBy(cell => cell.Horizon)
        let cells = horizon.ToArray()
        select new object?[]
        {
            measure.Id, groupName, method, horizon.Key, Mean(cells, cell => cell.Coverage80), Mean(cells, cell => cell.Coverage95), Mean(cells, cell => cell.Width95),
            Mean(cells, cell => cell.MeanAbsoluteError), cells.Select(cell => cell.Origin).Distinct().Count(), cells.Select(cell => cell.Target).Distinct().Count(),
            cells.Max(cell => cell.Series),
        };

    /// <summary>One row per tenth of the scale with any case.</summary>
    /// <param name="measureId">The measure.</param>
    /// <param name="score">Its score.</param>
    public static IEnumerable<object?[]> Reliability(string measureId, MissScore score) =>
        from bin in Enumerable.Range(1, MissScore.BinCount)
        let found = score.Bin(bin)
        where found.Cases > 0
        select Reliability(measureId, bin, found.Cases * found.MeanProbability, found.Cases * found.ObservedShare, found.Cases);

    /// <summary>The row of one tenth of the scale.</summary>
    /// <param name="measureId">The measure, or <see cref="AllMeasures"/>.</param>
    /// <param name="bin">Number of the tenth, 1 to 10.</param>
    /// <param name="probabilities">Sum of the probabilities stated.</param>
    /// <param name="misses">Number of misses.</param>
    /// <param name="cases">Number of cases, 1 or more.</param>
    public static object?[] Reliability(string measureId, int bin, double probabilities, double misses, int cases) =>
        [measureId, bin, (bin - 1.0) / MissScore.BinCount, (double)bin / MissScore.BinCount, probabilities / cases, misses / cases, cases];

    // A figure has no value where no series of the cell ever changed, or where the method gives no limits.
    private static double? Mean(IReadOnlyList<BacktestCell> cells, Func<BacktestCell, double> figure)
    {
        var known = cells.Select(figure).Where(double.IsFinite).ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
