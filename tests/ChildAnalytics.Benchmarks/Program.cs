using ChildAnalytics.Benchmarks;
using ChildAnalytics.Benchmarks.Composite;
using ChildAnalytics.Benchmarks.Forecasting;
using ChildAnalytics.Benchmarks.Forecasting.Report;

// forecasting DATA DOCUMENT renews the tables of src/docs/forecasting.md; a number alone times everything on so many threads.
if (args is ["forecasting", var data, var document])
{
    ForecastingReport.Write(Path.GetFullPath(data), Path.GetFullPath(document), threads: 2);
    return;
}

// Each group times its own baseline in the same run; the ratio is what to watch, seconds depend on the machine.
var threads = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2;
BenchmarkTable.Begin(threads);
PooledForecastBenchmark.Run(threads);
SelectionBenchmark.Run();
ClassicForecastBenchmark.Run();
ComparisonBenchmark.Run();
IndexBenchmark.Run();
RankSetBenchmark.Run();
