using System.CommandLine;
using System.Globalization;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Cli;

/// <summary>One run of a command: where its data lie, how it speaks, what time it is.</summary>
/// <param name="Terminal">The way to the person.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Clock">The time.</param>
internal sealed record CommandRun(Terminal Terminal, DataFolder Data, TimeProvider Clock)
{
    private const string DataVariable = "CHILDANALYTICS_DATA";

    /// <summary>Sets <paramref name="work"/> as what <paramref name="command"/> does, with every error turned into a message and an exit code.</summary>
    public static Command Define(Command command, SharedOptions options, Func<CommandRun, ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            var run = From(parsed, options);
            try
            {
                return await work(run, parsed, cancellation);
            }
            catch (FaultException refused)
            {
                foreach (var fault in refused.Faults)
                    run.Terminal.Fail(fault);
                return ExitCode.InputRefused;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Done;
            }
            catch (Exception failure) when (DiskSpace.FaultOf(failure, run.Data.Root) is not null)
            {
                run.Terminal.Fail(DiskSpace.FaultOf(failure, run.Data.Root)!);
                return ExitCode.UnexpectedFault;
            }
            catch (Exception unexpected)
            {
                return run.Report(unexpected);
            }
        });
        return command;
    }

    private static CommandRun From(ParseResult parsed, SharedOptions options)
    {
        var folder = parsed.GetValue(options.Data) ?? Environment.GetEnvironmentVariable(DataVariable) ?? "data";
        var language = CommandLanguage.From(parsed.GetValue(options.Language), CultureInfo.CurrentUICulture);
        return new CommandRun(new Terminal(language, Console.Out, Console.Error), new DataFolder(Path.GetFullPath(folder)), TimeProvider.System);
    }

    // The reader gets what happened and what to do; the trace goes to the log for whoever mends it.
    private int Report(Exception unexpected)
    {
        var log = Path.Combine(Data.Root, "logs", string.Create(CultureInfo.InvariantCulture, $"{Clock.GetUtcNow():yyyyMMdd-HHmmss}.log"));
        var written = TryWrite(log, unexpected.ToString());
        Terminal.Fail(Terminal.Language == Language.Vi
            ? $"CA1700 Lỗi ngoài dự kiến: {unexpected.Message} Bản công bố đang dùng không thay đổi. {(written ? $"Chi tiết: {log}." : "Không ghi được nhật ký.")}"
            : $"CA1700 Unexpected fault: {unexpected.Message} The current publication is unchanged. {(written ? $"Details: {log}." : "The log could not be written.")}");
        return ExitCode.UnexpectedFault;
    }

    private static bool TryWrite(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
