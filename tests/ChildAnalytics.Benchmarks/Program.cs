using ChildAnalytics.Benchmarks;
using ChildAnalytics.Benchmarks.Composite;
using ChildAnalytics.Benchmarks.Forecasting;
using ChildAnalytics.Benchmarks.Scoring;

// Each group times its own baseline in the same run; the ratio is what to watch, seconds depend on the machine.
var threads = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2;
BenchmarkTable.Begin(threads);
if (args is [_, "scoring"])
{
    RatingBenchmark.Run(threads);
    return;
}

PooledForecastBenchmark.Run(threads);
SelectionBenchmark.Run();
ClassicForecastBenchmark.Run();
ComparisonBenchmark.Run();
IndexBenchmark.Run();
RankSetBenchmark.Run();
RatingBenchmark.Run(threads);
