using ChildAnalytics.Web.Features.Assessments;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>The paper "bản đánh giá kết quả": every criterion and item with requirement, figure, points, most points and clause.</summary>
public partial class AssessmentSection
{
    /// <summary>What the paper belongs to.</summary>
    [Parameter, EditorRequired]
    public required RecognitionDossier Dossier { get; set; }

    private bool IsAssessed => !Dossier.Assessment.IsEmpty;

    private IReadOnlyCollection<string> AllItems => [.. Dossier.Trace.Criteria.SelectMany(criterion => criterion.Items).Select(item => item.ItemId)];

    private string Given(string stage, IReadOnlyCollection<string> items) => AssessmentWords.Points(Dossier.Assessment.Points(stage, items));

    private static string Counts(DossierLine line) => (line.Numerator, line.Denominator) switch
    {
        ({ } above, { } below) => $"{NumberText.Short(above)} / {NumberText.Short(below)}",
        ({ } count, null) => NumberText.Short(count),
        _ => "",
    };
}
