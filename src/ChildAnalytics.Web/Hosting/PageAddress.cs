using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Addresses of links: state lives there, and every link keeps period, rule set and publication (<c>ky</c>, <c>bo</c>, <c>cb</c>).</summary>
public sealed class PageAddress(IHttpContextAccessor accessor)
{
    private static readonly string[] ContextKeys = ["ky", "bo", "cb"];

    private readonly Dictionary<string, string> _context = new(StringComparer.Ordinal);

    /// <summary>Value of a key in the address; null where absent or empty. Repeated keys are joined by commas.</summary>
    public string? this[string key] => Request?.Query[key].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>Path of the page.</summary>
    public string Path => Request?.Path.Value ?? "/";

    private HttpRequest? Request => accessor.HttpContext?.Request;

    /// <summary>Whole number under a key; null where absent or no number.</summary>
    public int? Number(string key) => int.TryParse(this[key], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>States what this page in fact shows, so that links to other pages say it in full.</summary>
    public void Keep(string key, string value) => _context[key] = value;

    /// <summary>This page with some keys changed; null removes a key.</summary>
    public string With(params ReadOnlySpan<(string Key, string? Value)> changes) => Same(Path, changes);

    /// <summary>Another path that reads the same keys as this page, such as its table as a file.</summary>
    public string Same(string path, params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in Request?.Query ?? Enumerable.Empty<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>())
            query[key] = value.ToString();
        foreach (var (key, value) in _context)
            query[key] = value;
        foreach (var (key, value) in changes)
            query[key] = value;
        return Write(path, query);
    }

    /// <summary>Another page in the same period, rule set and publication.</summary>
    public string To(string path, params ReadOnlySpan<(string Key, string? Value)> keys)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var key in ContextKeys)
            query[key] = _context.GetValueOrDefault(key) ?? this[key];
        foreach (var (key, value) in keys)
            query[key] = value;
        return Write(path, query);
    }

    private static string Write(string path, Dictionary<string, string?> query)
    {
        var text = new StringBuilder(path);
        foreach (var (key, value) in query)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            text.Append(text.Length == path.Length ? '?' : '&').Append(Uri.EscapeDataString(key)).Append('=')
                .Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
