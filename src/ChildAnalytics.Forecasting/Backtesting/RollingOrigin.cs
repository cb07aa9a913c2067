using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Tests methods from every origin the panel allows, on the same series and cells for all.</summary>
/// <remarks>Source: forecasting specification, section 6. Cost: origins times the cost of the methods.</remarks>
public static class RollingOrigin
{
    /// <summary>Every scored cell of every method.</summary>
    /// <param name="panel">The panel, as reported by the last origin; what was published later must be missing or in a panel of its own.</param>
    /// <param name="methods">Methods to test.</param>
    /// <param name="protocol">Cells and scoring.</param>
    public static BacktestReport Run(YearPanel panel, IReadOnlyList<IBacktestMethods> methods, BacktestProtocol protocol) =>
        RunByPart(panel, methods, protocol, [Enumerable.Range(0, panel.SeriesCount).ToArray()])[0];

    /// <summary>The same for several parts of the panel at once: every forecast is made from the whole panel and made once.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="methods">Methods to test.</param>
    /// <param name="protocol">Cells and scoring.</param>
    /// <param name="parts">Numbers of the series scored in each part; parts may overlap.</param>
    /// <returns>One report per part, in order.</returns>
    public static IReadOnlyList<BacktestReport> RunByPart(
        YearPanel panel, IReadOnlyList<IBacktestMethods> methods, BacktestProtocol protocol, IReadOnlyList<int[]> parts)
    {
        var names = methods.SelectMany(method => method.Names).ToArray();
        var forecasts = names.Select(_ => new PanelForecast(panel.SeriesCount, protocol.Horizon)).ToArray();
        var scales = new double[panel.SeriesCount];
        var cells = parts.Select(_ => new List<BacktestCell>()).ToArray();
        for (var origin = protocol.FewestPoints - 1 + protocol.EarlierOrigins; origin < panel.YearCount - 1; origin++)
        {
            var next = 0;
            foreach (var method in methods)
            {
                method.ForecastAt(origin, forecasts.AsSpan(next, method.Names.Count).ToArray());
                next += method.Names.Count;
            }

            FillScales(panel, protocol, origin, scales);
            for (var target = origin + 1; target <= Math.Min(panel.YearCount - 1, origin + protocol.Horizon); target++)
            {
                for (var part = 0; part < parts.Count; part++)
                    ScoreCell(panel, protocol, names, forecasts, scales, origin, target, parts[part], cells[part]);
            }
        }

        return [.. cells.Select(found => new BacktestReport(found))];
    }

    // Scale of each series from its newest training points; NaN marks a series with too few points behind the origin.
    private static void FillScales(YearPanel panel, BacktestProtocol protocol, int origin, double[] scales)
    {
        for (var series = 0; series < scales.Length; series++)
        {
            var points = 0;
            double newer = 0, sum = 0;
            for (var year = origin; year >= 0 && points < protocol.Window; year--)
            {
                var value = panel.Values[(year * panel.SeriesCount) + series];
                if (double.IsNaN(value))
                    continue;
                sum += points == 0 ? 0 : Math.Abs(newer - value);
                newer = value;
                points++;
            }

            scales[series] = points < Math.Max(2, protocol.FewestPoints) ? double.NaN : Math.Max(protocol.SmallestScale, sum / (points - 1));
        }
    }

    private static void ScoreCell(
        YearPanel panel, BacktestProtocol protocol, string[] names, PanelForecast[] forecasts, double[] scales, int origin, int target, int[] members, List<BacktestCell> cells)
    {
        var first = target - origin - 1;
        var scored = new List<int>();
        var observed = 0;
        foreach (var series in members)
        {
            if (double.IsNaN(panel.Values[(target * panel.SeriesCount) + series]))
                continue;
            observed++;
            var cell = (first * panel.SeriesCount) + series;
            if (!double.IsNaN(scales[series]) && Array.TrueForAll(forecasts, forecast => double.IsFinite(forecast.Median[cell])))
                scored.Add(series);
        }

        if (scored.Count == 0)
            return;
        for (var method = 0; method < names.Length; method++)
        {
            var sums = new CellSums();
            foreach (var series in scored)
                sums.Add(panel.Values[(target * panel.SeriesCount) + series], forecasts[method], (first * panel.SeriesCount) + series, scales[series], protocol.Step / 2);
            cells.Add(sums.ToCell(names[method], panel.FirstYear + origin, panel.FirstYear + target, observed - scored.Count));
        }
    }

    private struct CellSums
    {
        private int _series;
        private int _scaled;
        private int _within95;
        private int _within80;
        private double _error;
        private double _smape;
        private double _mase;
        private double _width;
        private double _score;
        private double _scaledScore;

        public void Add(double actual, PanelForecast forecast, int cell, double scale, double tolerance)
        {
            var error = Math.Abs(actual - forecast.Median[cell]);
            var score = IntervalScores.Score(actual, forecast.Lower95[cell], forecast.Upper95[cell], 0.95);
            _series++;
            _error += error;
            _smape += PointErrors.SmapeTerm(actual, forecast.Median[cell]);
            _within95 += IntervalScores.Covers(actual, forecast.Lower95[cell], forecast.Upper95[cell], tolerance) ? 1 : 0;
            _within80 += IntervalScores.Covers(actual, forecast.Lower80[cell], forecast.Upper80[cell], tolerance) ? 1 : 0;
            _width += forecast.Upper95[cell] - forecast.Lower95[cell];
            _score += score;
            if (!(scale > 0))
                return;
            _scaled++;
            _mase += error / scale;
            _scaledScore += score / scale;
        }

        public readonly BacktestCell ToCell(string method, int origin, int target, int dropped) => new(
            method, origin, target, _series, dropped,
            _error / _series, _smape / _series, _mase / _scaled,
            (double)_within95 / _series, (double)_within80 / _series,
            _width / _series, _score / _series, _scaledScore / _scaled);
    }
}
