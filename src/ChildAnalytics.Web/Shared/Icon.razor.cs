using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>One icon of the page's sprite; a word always stands beside it.</summary>
public partial class Icon
{
    /// <summary>Name as in <c>Assets/icons.json</c>.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }
}
