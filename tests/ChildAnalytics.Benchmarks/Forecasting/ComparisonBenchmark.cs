using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting;

/// <summary>The full comparison of one panel: 10,000 series, 10 origins, 7 methods.</summary>
internal static class ComparisonBenchmark
{
    private const int Origins = 10;

    public static void Run()
    {
        var panel = SampleData.Panel(10_000, 20, 3);
        var protocol = new BacktestProtocol(5, 3, panel.YearCount - 1 - 2 - Origins);
        var baseline = BenchmarkTable.Row("baseline: back-test of ses, 10,000 series x 10 origins", () => Compare(panel, protocol, [ClassicMethod.Ses], false), double.NaN);
        BenchmarkTable.Row(
            "back-test of 7 methods, 10,000 series x 10 origins",
            () => Compare(
                panel,
                protocol,
                [ClassicMethod.Naive, ClassicMethod.Drift, ClassicMethod.Ses, ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.MedianThetaDampedSesDrift],
                true),
            baseline);
    }

    private static void Compare(YearPanel panel, BacktestProtocol protocol, ClassicMethod[] classic, bool withPooled)
    {
        List<IBacktestMethods> methods = [new ClassicBacktest(panel, classic, 20)];
        if (withPooled)
            methods.Add(new PooledBacktest(panel, MeasureScale.Percent(), PooledSettings.Production, 5));
        RollingOrigin.Run(panel, methods, protocol);
    }
}
