using System.Diagnostics;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Exports;

/// <summary>A page printed to PDF by the Chromium of this machine, in a process and a profile of its own.</summary>
internal static class PrintedPage
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // A dossier prints in two or three seconds; a browser that hangs must not hang the command.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The PDF of a self-contained page.</summary>
    /// <exception cref="FaultException">CA1761: no Chromium is installed; CA1762: it did not print.</exception>
    public static async Task<byte[]> OfAsync(byte[] page, CancellationToken cancellation)
    {
        var browser = Browser() ?? throw new FaultException([ExportFaults.NoBrowser(Names)]);
        var folder = Directory.CreateTempSubdirectory("childanalytics-print-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllBytesAsync(from, page, cancellation);
            var said = await RunAsync(browser, folder.FullName, from, to, cancellation);
            return File.Exists(to) ? await File.ReadAllBytesAsync(to, cancellation) : throw new FaultException([ExportFaults.NotPrinted(browser, said)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string browser, string folder, string from, string to, CancellationToken cancellation)
    {
        List<string> arguments = ["--headless", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={to}"];
        // Chromium refuses its own sandbox to the administrator of the machine; the page is ours and runs no script.
        if (Environment.IsPrivilegedProcess)
            arguments.Add("--no-sandbox");
        arguments.Add(new Uri(from).AbsoluteUri);
        using var process = Process.Start(new ProcessStartInfo(browser, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return await said;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return $"{Patience.TotalSeconds:0} s";
        }
    }

    private static string? Browser() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => Names, Path.Combine)
        .FirstOrDefault(File.Exists);
}
