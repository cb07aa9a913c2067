namespace ChildAnalytics.Web.Hosting;

/// <summary>One file for browsers with its compressed twins.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="Plain">Content.</param>
/// <param name="Brotli">Compressed by Brotli; null where that gains nothing.</param>
/// <param name="Gzip">Compressed by gzip; null where that gains nothing.</param>
internal sealed record BrowserFile(string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    public static BrowserFile Read(string path) => new(TypeOf(path), File.ReadAllBytes(path), Twin(path + ".br"), Twin(path + ".gz"));

    private static byte[]? Twin(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "font/woff2",
    };
}
