using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Compares forecasts as the acceptance table does: relative to the largest of the row's five numbers.</summary>
internal static class ForecastRows
{
    public static double LargestDifference(ClassicForecast expected, ClassicForecast found)
    {
        var largest = 0.0;
        for (var h = 0; h < expected.Horizon; h++)
        {
            var five = Row(expected, h);
            var size = five.Max(Math.Abs);
            var difference = five.Zip(Row(found, h), (a, b) => Math.Abs(a - b)).Max() / size;
            largest = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(largest, difference);
        }

        return largest;
    }

    private static double[] Row(ClassicForecast forecast, int h) =>
        [forecast.Point[h], forecast.Lower80[h], forecast.Upper80[h], forecast.Lower95[h], forecast.Upper95[h]];
}
