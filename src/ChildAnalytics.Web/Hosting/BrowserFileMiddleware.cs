using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Answers requests for browser files from memory, compressed as far as the browser can read it.</summary>
internal sealed class BrowserFileMiddleware(RequestDelegate next, BrowserFiles files)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(BrowserFiles.PathPrefix, StringComparison.Ordinal) || files.Find(path[BrowserFiles.PathPrefix.Length..]) is not { } file)
            return next(context);

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, content) = accepted.Contains("br", StringComparison.Ordinal) && file.Brotli is not null ? ("br", file.Brotli)
            : accepted.Contains("gzip", StringComparison.Ordinal) && file.Gzip is not null ? ("gzip", file.Gzip)
            : ("", file.Plain);
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        if (encoding.Length > 0)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content).AsTask();
    }
}
