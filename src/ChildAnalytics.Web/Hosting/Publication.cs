using ChildAnalytics.Marts.Publishing;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Hosting;

/// <summary>The publication one request reads: the one its address names (<c>cb</c>), else the current one. Opened on first use, closed with the request.</summary>
public sealed class Publication(SnapshotStore store, IHttpContextAccessor accessor) : IDisposable
{
    private readonly Lazy<PublishedSnapshot?> _snapshot = new(() =>
    {
        var context = accessor.HttpContext;
        var cancellation = context?.RequestAborted ?? CancellationToken.None;
        var asked = context?.Request.Query["cb"].ToString();
        return (string.IsNullOrEmpty(asked) ? null : store.Open(asked, cancellation)) ?? store.Open(id: null, cancellation);
    });

    /// <summary>The publication; null where nothing is published yet.</summary>
    public PublishedSnapshot? Snapshot => _snapshot.Value;

    /// <summary>Id in the address that names no publication kept here; null where the address is good or names none.</summary>
    public string? UnknownId
    {
        get
        {
            var asked = accessor.HttpContext?.Request.Query["cb"].ToString();
            return string.IsNullOrEmpty(asked) || asked == Snapshot?.Info.Id ? null : asked;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_snapshot.IsValueCreated)
            _snapshot.Value?.Dispose();
    }
}
