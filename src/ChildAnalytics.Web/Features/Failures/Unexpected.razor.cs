using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace ChildAnalytics.Web.Features.Failures;

/// <summary>Shown where a page failed (CA1603): what to do and what to tell, never a stack trace. The log holds the fault under the same reference.</summary>
public partial class Unexpected
{
    /// <summary>The request that failed.</summary>
    [CascadingParameter]
    public HttpContext? Request { get; set; }

    /// <summary>Clock.</summary>
    [Inject]
    public required TimeProvider Time { get; set; }

    private string Reference => Request?.TraceIdentifier ?? "";
}
