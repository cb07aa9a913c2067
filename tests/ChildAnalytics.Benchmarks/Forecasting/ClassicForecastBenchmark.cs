using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Benchmarks.Forecasting;

/// <summary>Classic methods per 1,000 series of 20 points, one thread; the specification gives R's seconds for 1,000 series.</summary>
internal static class ClassicForecastBenchmark
{
    private const int Series = 1000;
    private const int Points = 20;

    public static void Run()
    {
        var panel = SampleData.Panel(Series, Points, 7);
        var all = Enumerable.Range(0, Series)
            .Select(series => Enumerable.Range(0, Points).Select(year => panel.Values[(year * Series) + series]).ToArray())
            .ToArray();
        var baseline = BenchmarkTable.Row("baseline: ses, 1,000 series", () => Forecast(all, ClassicMethod.Ses), double.NaN);
        foreach (var method in new[] { ClassicMethod.Theta, ClassicMethod.Holt, ClassicMethod.HoltDamped, ClassicMethod.MedianThetaDampedSesDrift })
            BenchmarkTable.Row($"{method.Name()}, 1,000 series", () => Forecast(all, method), baseline);
    }

    private static void Forecast(double[][] all, ClassicMethod method)
    {
        var forecaster = new ClassicForecaster(5);
        var forecast = new ClassicForecast(5);
        foreach (var values in all)
        {
            forecaster.Take(values);
            forecaster.Forecast(method, forecast);
        }
    }
}
