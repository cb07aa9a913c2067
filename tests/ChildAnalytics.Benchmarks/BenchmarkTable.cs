using System.Diagnostics;
using System.Globalization;

namespace ChildAnalytics.Benchmarks;

/// <summary>Times pieces of work and prints them as rows of a Markdown table with the ratio to a baseline.</summary>
internal static class BenchmarkTable
{
    private const int Repeats = 3;

    public static void Begin(int threads)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threads: {threads}. Best of {Repeats} runs after one to warm up."));
        Console.WriteLine();
        Console.WriteLine("| Work | Seconds | Processor seconds | Ratio to baseline | MB allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
    }

    /// <summary>Seconds of the best run; prints the row. On a machine busy with other work, processor seconds tell more than seconds.</summary>
    public static double Row(string name, Action work, double baseline)
    {
        work();
        var best = double.PositiveInfinity;
        var leastProcessor = double.PositiveInfinity;
        var before = GC.GetTotalAllocatedBytes(true);
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            leastProcessor = Math.Min(leastProcessor, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        }

        var megabytes = (GC.GetTotalAllocatedBytes(true) - before) / (1e6 * Repeats);
        var ratio = double.IsNaN(baseline) ? 1 : best / baseline;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best:F3} | {leastProcessor:F3} | {ratio:F2} | {megabytes:F0} |"));
        return best;
    }
}
