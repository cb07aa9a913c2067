using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The labels of simulated figures and assumed points at the head of each paper.</summary>
public partial class DossierLabels
{
    /// <summary>What the paper belongs to.</summary>
    [Parameter, EditorRequired]
    public required RecognitionDossier Dossier { get; set; }
}
