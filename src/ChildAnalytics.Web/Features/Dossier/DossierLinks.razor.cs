using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The recognition dossier of a commune as files, under the page's own year, rule set and publication.</summary>
public partial class DossierLinks
{
    /// <summary>Code and first day.</summary>
    [Parameter, EditorRequired]
    public required string CommuneId { get; set; }
}
