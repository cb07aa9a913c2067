using System.Net;
using ChildAnalytics.Web.Tests.Publishing;

namespace ChildAnalytics.Web.Tests.Pages;

public sealed class BrowserFileTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Files_ThatAPageNames_AreServedForEver()
    {
        var page = await site.Dashboard.ReadAsync("/tinh/75");
        var files = page.QuerySelectorAll("link[rel=stylesheet], script[src], link[rel=preload]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
        foreach (var file in files)
        {
            using var response = await site.Dashboard.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task Page_Read_AllowsScriptsFromItselfOnly()
    {
        using var response = await site.Dashboard.GetAsync("/tinh/75");
        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
