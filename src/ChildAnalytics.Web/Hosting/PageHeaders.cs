using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Headers of every page: scripts and styles only from ourselves, no framing, asked again each time so that a new publication shows.</summary>
internal sealed class PageHeaders(RequestDelegate next)
{
    // Styles may stand in the page: lengths of bars are style attributes.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
