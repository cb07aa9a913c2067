using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>The conditions two readers must share to see the same numbers.</summary>
public partial class ContextRow
{
    /// <summary>The conditions, in the order shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ContextChoice> Choices { get; set; }
}
