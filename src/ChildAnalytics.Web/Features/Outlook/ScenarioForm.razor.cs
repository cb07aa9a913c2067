using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>Pace, intervention and one supposed figure; a plain form whose answer is an address.</summary>
public partial class ScenarioForm
{
    /// <summary>What is supposed.</summary>
    [Parameter, EditorRequired]
    public required ScenarioQuery Query { get; set; }

    /// <summary>Years an intervention may start in.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Years { get; set; }

    /// <summary>Year after the newest figure.</summary>
    [Parameter, EditorRequired]
    public required int NextYear { get; set; }

    /// <summary>Unit behind a change, for example " điểm %".</summary>
    [Parameter, EditorRequired]
    public required string ChangeUnit { get; set; }
}
