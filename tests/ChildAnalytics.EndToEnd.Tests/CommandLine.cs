using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Runs the product's command line as its users do: a process, its exit code, what it printed.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ChildAnalytics.Cli.dll");

    public static string RepositoryRoot { get; } = FindRoot();

    public static async Task<CommandResult> RunAsync(string dataFolder, params string[] arguments)
    {
        using var process = Start(dataFolder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["CHILDANALYTICS_DATA"] = dataFolder;
        start.Environment["LANG"] = "vi_VN.UTF-8";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "ChildAnalytics.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("ChildAnalytics.sln was not found above the tests.");
    }
}

/// <summary>How a command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
