using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChildAnalytics.EndToEnd.Tests.DemoSite))]

namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>The demonstration, built once by the real command on a fresh folder and served to a real Chromium.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private Process? _server;
    private IPlaywright? _playwright;

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("childanalytics-e2e-").FullName;

    public TimeSpan DemoTime { get; private set; }

    public string DemoOutput { get; private set; } = "";

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = Stopwatch.StartNew();
        var demo = await CommandLine.RunAsync(DataFolder, "demo", "--no-serve");
        DemoTime = clock.Elapsed;
        DemoOutput = demo.Output + demo.Error;
        Assert.True(demo.ExitCode is 0 or 3, $"demo ended with {demo.ExitCode}: {DemoOutput}");

        Address = new Uri(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        _server = CommandLine.Start(DataFolder, "serve", "--port", Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _server.OutputDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        await WaitUntilServingAsync();

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        _server?.Kill(entireProcessTree: true);
        _server?.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    public Task<IPage> OpenAsync(string path, int width = 1440, bool script = true) => OpenAsync(new Uri(Address, path), width, script);

    private async Task<IPage> OpenAsync(Uri address, int width, bool script)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "vi-VN",
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(address.ToString());
        Assert.Equal(200, response!.Status);
        return page;
    }

    private async Task WaitUntilServingAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 150; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(Address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        Assert.Fail("The dashboard did not answer within 30 s.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
