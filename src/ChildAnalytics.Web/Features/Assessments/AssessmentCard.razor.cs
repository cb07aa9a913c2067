using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Assessments;

/// <summary>Computed, self-assessed and verified points side by side, with evidence and the questions between them.</summary>
public partial class AssessmentCard
{
    /// <summary>The computed side.</summary>
    [Parameter, EditorRequired]
    public required Trace Trace { get; set; }

    /// <summary>What people said; not empty.</summary>
    [Parameter, EditorRequired]
    public required CommuneAssessment Assessment { get; set; }

    /// <summary>Rules of both.</summary>
    [Parameter, EditorRequired]
    public required PublishedRuleSet Rules { get; set; }

    private IReadOnlyList<ComparedCriterion> Criteria => ComparedCriterion.Of(Trace.Criteria, Assessment);

    private string Lead
    {
        get
        {
            var asked = Criteria.Count(line => line.Doubts.Count > 0);
            var total = $"Xã tự chấm {AssessmentWords.Points(Total(AssessmentStage.SelfAssessed))}, thẩm định {AssessmentWords.Points(Total(AssessmentStage.Verified)).ToLowerInvariant()}.";
            return asked == 0
                ? $"{total} Không tiêu chí nào tự chấm cao hơn số liệu hoặc thẩm định."
                : $"{total} {NumberText.Count(asked)} tiêu chí có điều cần hỏi lại.";
        }
    }

    private AssessedPoints? Total(string stage) => Assessment.Points(stage, [.. Trace.Criteria.SelectMany(criterion => criterion.Items).Select(item => item.ItemId)]);
}
