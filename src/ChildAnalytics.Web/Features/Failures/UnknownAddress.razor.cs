using ChildAnalytics.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Features.Failures;

/// <summary>Answers every address that no page has.</summary>
public partial class UnknownAddress
{
    /// <summary>The address asked for.</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext? Request { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Request!.Response.AnswerNotFound();
}
