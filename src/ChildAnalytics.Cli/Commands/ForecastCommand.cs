using System.CommandLine;
using ChildAnalytics.Cli.Forecasts;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>forecast run|backtest</c>: the forecasting engine on any panel in a CSV file.</summary>
internal static class ForecastCommand
{
    private static readonly string[] ForecastColumns = ["series_id", "h", "t", "mean", "lo80", "hi80", "lo95", "hi95"];

    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("forecast", "dự báo một bảng chuỗi bất kỳ / forecast any panel")
    {
        Run(options),
        Backtest(options),
    };

    private static Command Run(SharedOptions options)
    {
        var (input, horizon, unit, output) = Shared();
        var method = new Option<string>("--method") { Required = true, Description = string.Join(" | ", ForecastMethods.All) };
        // Part of the public command line; every method of today gives one answer whatever the seed.
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "không ảnh hưởng các phương pháp hiện có / without effect on the methods of today" };
        var command = new Command("run", "dự báo các chuỗi / forecast series") { input, horizon, method, unit, seed, output };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var (name, steps, values) = (parsed.GetRequiredValue(method), parsed.GetRequiredValue(horizon), InputUnit.Of(parsed.GetRequiredValue(unit)));
            if (IsMisused(run.Terminal, ForecastMethods.Check([name], ForecastMethods.All, ("--horizon", steps))))
                return Task.FromResult(ExitCode.WrongUsage);
            var path = parsed.GetRequiredValue(input);
            var series = SeriesFile.Read(path, values);
            var rows = SeriesForecasts.Run(series, values, name, steps).ToArray();
            Write(parsed.GetRequiredValue(output), ForecastColumns, rows.Select(Cells));
            return Task.FromResult(Explain(run.Terminal, Path.GetFileName(path), series, rows, name, values));
        });
    }

    private static Command Backtest(SharedOptions options)
    {
        var (input, horizon, unit, output) = Shared();
        var origins = new Option<int>("--origins") { Required = true, Description = "số năm gốc gần nhất / newest origins tested" };
        var methods = new Option<string>("--methods") { Required = true, Description = string.Join(',', ForecastMethods.Tested) };
        var command = new Command("backtest", "kiểm định ngược / rolling origin") { input, horizon, origins, methods, unit, output };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var names = parsed.GetRequiredValue(methods).Split(',', StringSplitOptions.TrimEntries).Distinct().ToArray();
            var (steps, count) = (parsed.GetRequiredValue(horizon), parsed.GetRequiredValue(origins));
            if (IsMisused(run.Terminal, ForecastMethods.Check(names, ForecastMethods.Tested, ("--horizon", steps), ("--origins", count))))
                return Task.FromResult(ExitCode.WrongUsage);
            var path = parsed.GetRequiredValue(input);
            var values = InputUnit.Of(parsed.GetRequiredValue(unit));
            var report = SeriesBacktest.Run(SeriesFile.Read(path, values), values, names, steps, count);
            if (report.Cells.Count == 0)
                throw new FaultException([ForecastFaults.NothingToTest(Path.GetFileName(path))]);
            Write(parsed.GetRequiredValue(output), SeriesBacktest.Columns, SeriesBacktest.Rows(report, steps));
            run.Terminal.Say(
                $"{names.Length} phương pháp, {report.TargetYears} thời điểm được dự báo lại.", $"{names.Length} methods, {report.TargetYears} points in time forecast again.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static (Option<string> Input, Option<int> Horizon, Option<string> Unit, Option<string> Output) Shared()
    {
        var unit = new Option<string>("--unit") { DefaultValueFactory = _ => "number", Description = string.Join(" | ", InputUnit.Names) + "; mẫu số chỉ dùng với percent / denominators are read with percent only" };
        unit.AcceptOnlyFromAmong(InputUnit.Names);
        return (
            new Option<string>("--input") { Required = true, Description = "CSV: series_id,t,value[,denominator][,group]" },
            new Option<int>("--horizon") { Required = true, Description = "số bước / steps ahead" },
            unit,
            new Option<string>("--out") { Required = true, Description = "CSV" });
    }

    private static bool IsMisused(Terminal terminal, IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
            terminal.Fail(fault);
        return faults.Count > 0;
    }

    // 3 where some series had to be left out, 4 where all had.
    private static int Explain(Terminal terminal, string file, IReadOnlyList<InputSeries> series, ForecastRow[] rows, string method, InputUnit unit)
    {
        var forecast = rows.Select(row => row.SeriesId).ToHashSet();
        foreach (var one in series)
        {
            var used = SeriesForecasts.NeedsUnbrokenRun(method, unit) ? one.LastRun().Length : one.Points.Count;
            if (!forecast.Contains(one.Id))
                terminal.Fail(ForecastFaults.TooShort(file, one.Id, used, method));
            else if (used < one.Points.Count)
                terminal.Fail(ForecastFaults.Gap(file, one.Id, used, one.Points.Count));
        }

        terminal.Say($"Đã dự báo {forecast.Count} trong {series.Count} chuỗi.", $"{forecast.Count} of {series.Count} series forecast.");
        return forecast.Count == series.Count ? ExitCode.Done : forecast.Count > 0 ? ExitCode.AcceptedWithQuarantine : ExitCode.InputRefused;
    }

    private static object?[] Cells(ForecastRow row) =>
        [row.SeriesId, row.H, row.T, row.Mean, row.Interval?.Lower80, row.Interval?.Upper80, row.Interval?.Lower95, row.Interval?.Upper95];

    private static void Write(string path, string[] columns, IEnumerable<object?[]> rows)
    {
        using var output = new StreamWriter(path);
        var writer = RowWriter.For("csv", output);
        writer.Begin(columns);
        foreach (var row in rows)
            writer.Write(row);
        writer.End();
    }
}
