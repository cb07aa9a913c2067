using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting;

/// <summary>Panels of percentages that wander on the logit scale; the same seed gives the same panel.</summary>
internal static class SampleData
{
    public const int FirstYear = 2006;

    public static YearPanel Panel(int seriesCount, int years, int seed)
    {
        var random = new Random(seed);
        var values = new double[seriesCount * years];
        var denominators = new double[values.Length];
        var logits = Enumerable.Range(0, seriesCount).Select(_ => (4 * random.NextDouble()) - 1).ToArray();
        for (var year = 0; year < years; year++)
        {
            for (var series = 0; series < seriesCount; series++)
            {
                logits[series] += 0.05 + (0.4 * (random.NextDouble() - 0.5));
                var cell = (year * seriesCount) + series;
                values[cell] = Math.Round(1000 / (1 + Math.Exp(-logits[series]))) / 10;
                denominators[cell] = 50 + (series % 400);
            }
        }

        return new YearPanel(FirstYear, [.. Enumerable.Range(0, seriesCount).Select(series => series % 63)], values, denominators);
    }
}
