using System.Diagnostics;
using System.Globalization;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Time and memory of whole panels, whether time is linear in series, and time per series against R where it is installed.</summary>
internal static class SpeedTable
{
    private const int Horizon = 5;
    private const int PanelSize = 10_000;
    private const int TimedByR = 100;

    public static IEnumerable<string> Panels(int threads)
    {
        var rows = new List<object[]>();
        foreach (var series in new[] { 10_000, 50_000, 100_000, 200_000, 400_000 })
        {
            var targets = Enumerable.Repeat(80.0, PanelSize).ToArray();
            var jobs = Enumerable.Range(0, series / PanelSize)
                .Select(measure => new PanelJob(SampleData.Panel(PanelSize, 20, measure), MeasureScale.Percent(), SampleData.FirstYear + 19, Horizon, targets)).ToArray();
            var multipliers = Enumerable.Repeat(Multiplier.Gaussian, jobs.Length).ToArray();
            var (seconds, processor) = Best(() => PooledBatch.Forecast(jobs, PooledSettings.Production, multipliers, threads));
            rows.Add([series.ToString("N0", CultureInfo.InvariantCulture), seconds, processor, 1e6 * processor / series, Environment.WorkingSet / 1e6]);
        }

        return Markdown.Table(["Series x 5 horizons: point, two intervals, P", "seconds", "processor seconds", "microseconds of processor per series", "MB of the process"], rows);
    }

    public static IEnumerable<string> AgainstR(ReferenceTables tables, string dataFile)
    {
        var series = tables.Series("m3_yearly.csv").Take(TimedByR).Select(one => one.Training).ToArray();
        var r = RunR(dataFile);
        var rows = new[] { (ClassicMethod.Theta, "thetaf", 4.4), (ClassicMethod.MedianThetaDampedSesDrift, "ets", 13.7) }.Select(pair =>
        {
            var (_, processor) = Best(() => Array.ForEach(series, values => ClassicForecaster.Forecast(pair.Item1, values, 6)));
            var ours = 1000 * processor / TimedByR;
            var measured = r.GetValueOrDefault(pair.Item2, double.NaN);
            return new object[] { $"{pair.Item1.Name()} against R {pair.Item2}", ours, measured, measured / ours, pair.Item3 / ours };
        });
        return Markdown.Table(["Seconds of processor per 1,000 series of M3", "ours", "R in this run", "ratio", "ratio to the specification's figure for R"], rows);
    }

    private static (double Seconds, double Processor) Best(Action work)
    {
        work();
        var best = (Seconds: double.PositiveInfinity, Processor: double.PositiveInfinity);
        for (var repeat = 0; repeat < 3; repeat++)
        {
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            work();
            best = (Math.Min(best.Seconds, watch.Elapsed.TotalSeconds), Math.Min(best.Processor, (Environment.CpuUsage.TotalTime - processor).TotalSeconds));
        }

        return best;
    }

    // Processor seconds of the same series, one after another, in R package forecast; empty where R is not installed (Debian: r-base-core, r-cran-forecast).
    private static Dictionary<string, double> RunR(string dataFile)
    {
        var script = $$"""
            suppressMessages(library(forecast)); x <- read.csv("{{dataFile}}"); x <- x[x$kind == "train", ]
            l <- split(x$value, factor(x$series_id, unique(x$series_id)))[1:{{TimedByR}}]
            for (m in c("thetaf", "ets")) { f <- if (m == "ets") function(s) forecast(ets(s), h = 6) else function(s) thetaf(s, h = 6)
            cat(m, system.time(for (s in l) f(ts(s)))[["user.self"]] * 1000 / {{TimedByR}}, "\n") }
            """;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["-e", script]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return lines.Select(line => line.Split(' ')).ToDictionary(cells => cells[0], cells => ReferenceTables.Number(cells[1]));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }
}
