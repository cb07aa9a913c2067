using ChildAnalytics.Benchmarks;
using ChildAnalytics.Benchmarks.Composite;

// Each group times its own baseline in the same run; the ratio is what to watch, seconds depend on the machine.
BenchmarkTable.Begin(Environment.ProcessorCount);
IndexBenchmark.Run();
RankSetBenchmark.Run();
