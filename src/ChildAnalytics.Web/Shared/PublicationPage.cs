using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Shared;

/// <summary>A page that reads the publication.</summary>
public abstract class PublicationPage : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext? Request { get; set; }

    /// <summary>The publication of the request.</summary>
    [Inject]
    public required Publication Publication { get; set; }

    /// <summary>State of the address.</summary>
    [Inject]
    public required PageAddress Address { get; set; }

    /// <summary>The publication; null where nothing is published.</summary>
    protected PublishedSnapshot? Snapshot => Publication.Snapshot;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Snapshot is not { } snapshot)
            return;
        Address.Keep("cb", snapshot.Info.Id);
        if (!Load(snapshot))
            Request!.Response.AnswerNotFound();
    }

    /// <summary>Reads what the page shows.</summary>
    /// <returns>False where the address names something that does not exist; the answer is then 404.</returns>
    protected abstract bool Load(PublishedSnapshot snapshot);
}
