using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The paper "biên bản": a form for the council to fill in and sign; the program fills in nothing that the council decides.</summary>
public partial class MinutesSection
{
    // Lines to write on; more members go on a second sheet.
    private const int Seats = 7;

    /// <summary>What the paper belongs to.</summary>
    [Parameter, EditorRequired]
    public required RecognitionDossier Dossier { get; set; }
}
