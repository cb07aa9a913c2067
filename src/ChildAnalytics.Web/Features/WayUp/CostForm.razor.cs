using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The form for costs and limits; everything it holds goes into the address.</summary>
public partial class CostForm
{
    /// <summary>What the address says.</summary>
    [Parameter, EditorRequired]
    public required WayUpQuery Query { get; set; }

    /// <summary>Costs in use.</summary>
    [Parameter, EditorRequired]
    public required WayUpCosts Costs { get; set; }

    /// <summary>Fields of the page before those all pages share.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool IsAnyOwn => Costs.InUse.Any(cost => !cost.IsIllustrative);
}
