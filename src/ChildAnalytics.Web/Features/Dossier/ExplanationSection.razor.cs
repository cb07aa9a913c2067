using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The paper "bản thuyết minh": clause, formula and reports behind each figure.</summary>
public partial class ExplanationSection
{
    /// <summary>What the paper belongs to.</summary>
    [Parameter, EditorRequired]
    public required RecognitionDossier Dossier { get; set; }

    private static string Number(double? count) => count is { } known ? NumberText.Short(known) : "";
}
