using System.Diagnostics;
using System.Globalization;

namespace ChildAnalytics.Benchmarks.National;

/// <summary>What a program cost: wall and processor seconds, and the most memory it held.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of all its threads.</param>
/// <param name="PeakMegabytes">Most resident memory, as the kernel counts it.</param>
internal sealed record ChildProcess(double Wall, double Processor, double PeakMegabytes)
{
    // Processor time of the last moments is lost where a program ends between two looks.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="accepted">Exit codes that are no failure.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It ended with another exit code; carries what it said last.</exception>
    public static ChildProcess Run(int[] accepted, string program, params string[] arguments)
    {
        var last = new Queue<string>();
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        var watch = Stopwatch.StartNew();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (processor, peak) = (0.0, 0.0);
        while (!process.WaitForExit(Look))
        {
            processor = Math.Max(processor, ProcessorSeconds(process.Id));
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var wall = watch.Elapsed.TotalSeconds;
        process.WaitForExit();
        if (!accepted.Contains(process.ExitCode))
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments.Take(3))} … ended with {process.ExitCode}: {string.Join(Environment.NewLine, last)}");
        return new ChildProcess(wall, processor, peak);

        void Keep(string? line)
        {
            lock (last)
            {
                if (line is not null)
                    last.Enqueue(line);
                if (last.Count > 10)
                    last.Dequeue();
            }
        }
    }

    // proc(5): fields 14 and 15 of stat, in hundredths of a second, counted after the name in parentheses.
    private static double ProcessorSeconds(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // proc(5): VmHWM of status, in kilobytes.
    private static double PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status")).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000.0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
