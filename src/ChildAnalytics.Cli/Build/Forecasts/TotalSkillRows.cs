using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Forecasting.Reconciliation;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Tests totals on the past, says how they are to be published, and keeps the rows of <c>engine.forecast_total_skill</c>.</summary>
internal sealed class TotalSkillRows
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.forecast_total_skill";

    // The 2.5 % quantile of so few futures rests on five of them: enough for a share of cells covered, and the nation is tested in seconds.
    private const int Draws = 200;

    private static readonly string[] Columns =
        ["measure_id", "scope_kind", "method", "mae", "mis95", "cov80", "cov95", "cov95_worst", "chosen", "direct_weight", "origins", "target_years", "totals"];

    private readonly List<object?[]> _rows = [];

    /// <summary>How totals of one measure are to be published, by the rule that also decides between methods for communes.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scopeKind">province or national.</param>
    /// <param name="totals">Number of the total each series belongs to.</param>
    /// <param name="endYear">Last calendar year forecast.</param>
    public TotalPractice Test(ForecastedMeasure measure, string scopeKind, int[] totals, int endYear)
    {
        var panel = measure.Panel.Values;
        var settings = PooledSettings.Published;
        var protocol = new BacktestProtocol(Math.Max(1, endYear - (panel.FirstYear + panel.YearCount - 1)), settings.FewestPoints, Window: settings.Window);
        var isSum = ProvinceTotals.IsSum(measure);
        var test = TotalBacktest.Run(panel, measure.Scale, settings, totals, isSum, protocol, Draws);
        var report = test.Report;
        var last = panel.YearCount - 1;
        if (report.Cells.Count == 0 || !PromotionRule.Judge(report, TotalBacktest.Blend, TotalBacktest.Sum).IsPromoted)
        {
            AddRows(measure, scopeKind, report, TotalBacktest.Sum, 0);
            return new TotalPractice(measure.Scale, null, 0, test.SumLimits.At(last));
        }

        var weight = test.Weight.At(last);
        AddRows(measure, scopeKind, report, TotalBacktest.Blend, weight);
        var direct = new MeasureForecast(TotalPanel.Of(panel, totals, isSum), measure.Scale, settings, endYear, usesLastValue: false);
        return new TotalPractice(measure.Scale, direct, weight, test.BlendLimits.At(last));
    }

    /// <summary>Writes the table.</summary>
    public static void Write(EngineTables tables, IEnumerable<TotalSkillRows> measures) => tables.Write(Table, Columns, measures.SelectMany(measure => measure._rows));

    private void AddRows(ForecastedMeasure measure, string scopeKind, BacktestReport report, string chosen, double weight)
    {
        foreach (var method in report.Methods)
        {
            var cells = report.Of(method);
            var hasLimits = double.IsFinite(cells[0].Coverage95);
            _rows.Add(
            [
                measure.Measure.Id, scopeKind, method, cells.Average(cell => cell.MeanAbsoluteError), hasLimits ? cells.Average(cell => cell.IntervalScore95) : null,
                hasLimits ? cells.Average(cell => cell.Coverage80) : null, hasLimits ? cells.Average(cell => cell.Coverage95) : null,
                hasLimits ? report.Figure(method, cell => cell.Coverage95, highIsWorse: false).Worst : null,
                method == chosen, method == TotalBacktest.Blend ? weight : null, cells.Select(cell => cell.Origin).Distinct().Count(), report.TargetYears,
                cells.Max(cell => cell.Series),
            ]);
        }
    }
}
