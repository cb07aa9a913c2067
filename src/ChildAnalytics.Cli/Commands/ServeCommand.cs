using System.CommandLine;
using ChildAnalytics.Web.Hosting;
using Microsoft.Extensions.Hosting;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>serve [--port N]</c>: the dashboard over the current publication, on this machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var port = PortOption();
        var command = new Command("serve", "mở bảng điều khiển / the dashboard") { port };
        return CommandRun.Define(command, options, (run, parsed, cancellation) => ServeAsync(run, parsed.GetValue(port), cancellation));
    }

    /// <summary>The option <c>--port</c>.</summary>
    public static Option<int> PortOption() => new("--port") { DefaultValueFactory = _ => DefaultPort };

    /// <summary>Serves until stopped and prints the address once it answers.</summary>
    public static async Task<int> ServeAsync(CommandRun run, int port, CancellationToken cancellation)
    {
        var address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        await using var dashboard = DashboardHost.Create(new DashboardOptions(run.Data.Root, address, run.Clock));
        await dashboard.StartAsync(cancellation);
        run.Terminal.Say($"Mở {address} trong trình duyệt. Ctrl+C để dừng.", $"Open {address} in a browser. Ctrl+C to stop.");
        await dashboard.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
