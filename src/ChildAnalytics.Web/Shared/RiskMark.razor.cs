using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>Risk of missing a target by bars and word, never as a percentage.</summary>
public partial class RiskMark
{
    /// <summary>1 to 5; anything else is "no forecast".</summary>
    [Parameter, EditorRequired]
    public required int? Band { get; set; }

    /// <summary>False where the word stands beside the mark already.</summary>
    [Parameter]
    public bool WithWord { get; set; } = true;
}
