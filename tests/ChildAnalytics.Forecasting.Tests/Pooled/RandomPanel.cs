using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Panels drawn from a seed, for properties that must hold on any data.</summary>
internal static class RandomPanel
{
    /// <summary>Percentages that wander on the logit scale, some near a bound, some missing.</summary>
    public static YearPanel Percent(int series, int years, int seed, double missingShare = 0.1, bool withDenominators = false)
    {
        var random = new Random(seed);
        var values = new double[series * years];
        var denominators = new double[series * years];
        for (var i = 0; i < series; i++)
        {
            var logit = 4 * (random.NextDouble() - 0.5) * 2;
            var people = 20 + random.Next(400);
            for (var year = 0; year < years; year++)
            {
                logit += 0.05 + (0.3 * CeilingSimulation.Normal(random));
                var cell = (year * series) + i;
                values[cell] = random.NextDouble() < missingShare ? double.NaN : 100.0 * Math.Round(people / (1 + Math.Exp(-logit))) / people;
                denominators[cell] = people;
            }
        }

        return new YearPanel(2010, [.. Enumerable.Range(0, series).Select(i => i % 4)], values, withDenominators ? denominators : null);
    }

    /// <summary>The same series in another order.</summary>
    public static YearPanel Reordered(YearPanel panel, int[] order) => new(
        panel.FirstYear,
        [.. order.Select(series => panel.Groups[series])],
        Reordered(panel.Values, panel.SeriesCount, order),
        panel.Denominators is null ? null : Reordered(panel.Denominators, panel.SeriesCount, order));

    private static double[] Reordered(double[] cells, int count, int[] order) =>
        [.. Enumerable.Range(0, cells.Length).Select(cell => cells[(cell / count * count) + order[cell % count]])];
}
