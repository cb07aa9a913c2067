using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>Runs the product's command line as its users do: a process, its exit code, what it printed.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ChildAnalytics.Cli.dll");

    public static string RepositoryRoot { get; } = FindRoot();

    public static Task<CommandResult> RunAsync(string dataFolder, params string[] arguments) => EndAsync(Start(dataFolder, arguments));

    /// <summary>The same on a machine that has no folder of official tables.</summary>
    public static Task<CommandResult> RunWithoutOfficialTablesAsync(string dataFolder, params string[] arguments)
    {
        var start = Describe(dataFolder, arguments);
        start.Environment["CHILDANALYTICS_SHARED"] = Path.Combine(dataFolder, "none");
        return EndAsync(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
    }

    public static Process Start(string dataFolder, params string[] arguments) =>
        Process.Start(Describe(dataFolder, arguments)) ?? throw new InvalidOperationException("dotnet did not start.");

    private static async Task<CommandResult> EndAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Describe(string dataFolder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["CHILDANALYTICS_DATA"] = dataFolder;
        start.Environment["LANG"] = "vi_VN.UTF-8";
        return start;
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
