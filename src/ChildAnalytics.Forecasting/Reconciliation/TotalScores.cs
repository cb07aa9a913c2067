using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Scores of several methods over the totals of one cell.</summary>
/// <param name="tolerance">Half the step values are rounded to; 0 for none.</param>
internal sealed class TotalScores(double tolerance)
{
    private readonly Dictionary<string, List<(TotalForecast Forecast, double Actual)>> _cases = [];

    public void Add(string method, TotalForecast forecast, double actual)
    {
        if (!_cases.TryGetValue(method, out var cases))
            _cases.Add(method, cases = []);
        cases.Add((forecast, actual));
    }

    /// <summary>One cell per method; figures of limits are NaN for a method without limits.</summary>
    public IEnumerable<BacktestCell> Cells(int origin, int target) => _cases.Select(method =>
    {
        var cases = method.Value;
        return new BacktestCell(
            method.Key, origin, target, cases.Count, 0,
            cases.Average(one => Math.Abs(one.Actual - one.Forecast.Point)),
            cases.Average(one => PointErrors.SmapeTerm(one.Actual, one.Forecast.Point)),
            double.NaN,
            Share(cases, one => one.Forecast.Interval.Lower95, one => one.Forecast.Interval.Upper95),
            Share(cases, one => one.Forecast.Interval.Lower80, one => one.Forecast.Interval.Upper80),
            cases.Average(one => one.Forecast.Interval.Upper95 - one.Forecast.Interval.Lower95),
            cases.Average(one => IntervalScores.Score(one.Actual, one.Forecast.Interval.Lower95, one.Forecast.Interval.Upper95, 0.95)),
            double.NaN);
    });

    private double Share(
        List<(TotalForecast Forecast, double Actual)> cases, Func<(TotalForecast Forecast, double Actual), double> lower, Func<(TotalForecast Forecast, double Actual), double> upper) =>
        double.IsNaN(lower(cases[0])) ? double.NaN : cases.Average(one => IntervalScores.Covers(one.Actual, lower(one), upper(one), tolerance) ? 1.0 : 0.0);
}
