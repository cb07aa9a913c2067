using ChildAnalytics.Marts.Units;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>What the cards about the units before and after a unit have in common.</summary>
public abstract class UnitLinksCard : ComponentBase
{
    /// <summary>The unit.</summary>
    [Parameter, EditorRequired]
    public required CommuneProfile Commune { get; set; }

    /// <summary>Units it went on into.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<UnitLink> Successors { get; set; }

    /// <summary>Units it was made of.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<UnitLink> Predecessors { get; set; }
}
