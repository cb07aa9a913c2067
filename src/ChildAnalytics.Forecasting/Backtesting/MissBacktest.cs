using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Tests the stated probabilities of missing a target from every origin.</summary>
/// <remarks>Source: forecasting specification, sections 3.5, 6 and 7. The baseline is the rate of missing among cells known at the origin.</remarks>
public static class MissBacktest
{
    /// <summary>Score over all cells of all origins allowed by the protocol.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="scale">Scale of the measure, for the bad side.</param>
    /// <param name="method">PEB3 prepared for the panel.</param>
    /// <param name="targetsAt">Target of each series as set at a year index; may read values up to that year only.</param>
    /// <param name="protocol">Horizon, fewest points, and origins not scored at the start.</param>
    public static MissScore Run(
        YearPanel panel, MeasureScale scale, PooledBacktest method, Func<int, double[]> targetsAt, BacktestProtocol protocol)
    {
        var score = new MissScore();
        var past = new List<(int Target, int Missed, int Cases)>();
        var first = protocol.FewestPoints - 1;
        for (var origin = first; origin < panel.YearCount - 1; origin++)
        {
            var targets = targetsAt(origin);
            var forecast = method.Forecast(origin, targets);
            var link = LinkChoice.For(panel, scale, method.Settings, origin);
            var known = past.Where(cell => cell.Target <= origin).ToArray();
            var knownCases = known.Sum(cell => cell.Cases);
            var rate = knownCases == 0 ? 0.5 : (double)known.Sum(cell => cell.Missed) / knownCases;
            for (var target = origin + 1; target <= Math.Min(panel.YearCount - 1, origin + protocol.Horizon); target++)
            {
                int missed = 0, cases = 0;
                for (var series = 0; series < panel.SeriesCount; series++)
                {
                    var value = panel.Values[(target * panel.SeriesCount) + series];
                    var probability = forecast.MissProbability[forecast.At(series, target - origin)];
                    if (double.IsNaN(value) || double.IsNaN(probability))
                        continue;
                    var isMissed = MissRisk.IsMissed(value, targets[series], scale, link);
                    missed += isMissed ? 1 : 0;
                    cases++;
                    if (origin >= first + protocol.EarlierOrigins)
                        score.Add(probability, new MissRules(rate, SimpleMissRules.LastValue(panel, series, origin, targets[series], scale, link), SimpleMissRules.Growth(panel, series, origin, target, targets[series], scale, link, protocol.Window)), isMissed);
                }

                past.Add((target, missed, cases));
            }
        }

        return score;
    }
}
