using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>The note every page ends with: source, calculation, what is not known.</summary>
public partial class SourceNote
{
    /// <summary>Its paragraphs.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
