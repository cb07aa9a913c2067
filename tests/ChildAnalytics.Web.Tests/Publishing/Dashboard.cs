using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChildAnalytics.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ChildAnalytics.Web.Tests.Publishing;

/// <summary>The dashboard on a free port of this machine, and a reader of its pages.</summary>
public sealed class Dashboard : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private Dashboard(WebApplication application)
    {
        _application = application;
        _client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(application.Urls.First()) };
    }

    public static async Task<Dashboard> StartAsync(PublicationFolder folder)
    {
        var application = DashboardHost.Create(new DashboardOptions(folder.Root, "http://127.0.0.1:0", TimeProvider.System));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new Dashboard(application);
    }

    public async Task<IDocument> ReadAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await GetAsync(address);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{address} answered {response.StatusCode}");
        return new HtmlParser().ParseDocument(text);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }
}
