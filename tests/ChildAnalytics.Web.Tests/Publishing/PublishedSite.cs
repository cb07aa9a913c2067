namespace ChildAnalytics.Web.Tests.Publishing;

/// <summary>The dashboard over the small publication, started once for the tests that only read.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly PublicationFolder _folder = new();

    public Dashboard Dashboard { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Dashboard = await Dashboard.StartAsync(_folder.Publish("ban-thu-1"));

    public async ValueTask DisposeAsync()
    {
        await Dashboard.DisposeAsync();
        _folder.Dispose();
    }
}
