using ChildAnalytics.Benchmarks;
using ChildAnalytics.Benchmarks.Composite;
using ChildAnalytics.Benchmarks.Forecasting;
using ChildAnalytics.Benchmarks.Forecasting.Report;
using ChildAnalytics.Benchmarks.National;
using ChildAnalytics.Benchmarks.Scoring;

// forecasting DATA DOCUMENT renews the tables of src/docs/forecasting.md; national WORK_FOLDER [1x] [4x] [16x]: the nation's year-sets;
// anything else: the engines, on as many threads as stated.
switch (args)
{
    case ["forecasting", var data, var document]:
        ForecastingReport.Write(Path.GetFullPath(data), Path.GetFullPath(document), threads: 2);
        return;
    case ["national", var folder, .. var sizes]:
        NationalBenchmark.Run(Path.GetFullPath(folder), sizes);
        return;
    case ["national-baseline", var sql, var list, var built, var output]:
        NationalBaseline.Run(sql, list, built, output);
        return;
}

// Each group times its own baseline in the same run; the ratio is what to watch, seconds depend on the machine.
var threads = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2;
BenchmarkTable.Begin(threads);
if (args is [_, "scoring"])
{
    RatingBenchmark.Run(threads);
    NationBenchmark.Run();
    return;
}

PooledForecastBenchmark.Run(threads);
SelectionBenchmark.Run();
ClassicForecastBenchmark.Run();
ComparisonBenchmark.Run();
IndexBenchmark.Run();
RankSetBenchmark.Run();
RatingBenchmark.Run(threads);
NationBenchmark.Run();
