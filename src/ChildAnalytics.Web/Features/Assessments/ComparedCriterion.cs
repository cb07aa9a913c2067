using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Assessments;

/// <summary>One criterion with the points its figures give, those the commune gave itself and those verified.</summary>
/// <param name="Criterion">The criterion with its computed points.</param>
/// <param name="Self">What the commune gave itself; null where it gave nothing.</param>
/// <param name="Verified">What was verified; null where nothing was.</param>
/// <param name="Doubts">Questions: items for which the commune gave itself more than its figures can give, or than was verified; and corrected points.</param>
/// <param name="Evidence">Documents named.</param>
public sealed record ComparedCriterion(TracedCriterion Criterion, AssessedPoints? Self, AssessedPoints? Verified, IReadOnlyList<string> Doubts, IReadOnlyList<string> Evidence)
{
    /// <summary>All criteria, in the document's order.</summary>
    public static IReadOnlyList<ComparedCriterion> Of(IReadOnlyList<TracedCriterion> criteria, CommuneAssessment assessment) =>
    [
        .. criteria.Select(criterion =>
        {
            string[] items = [.. criterion.Items.Select(item => item.ItemId)];
            return new ComparedCriterion(
                criterion,
                assessment.Points(AssessmentStage.SelfAssessed, items),
                assessment.Points(AssessmentStage.Verified, items),
                [.. criterion.Items.SelectMany(item => DoubtsOn(item, assessment))],
                [.. assessment.Evidence.Where(evidence => evidence.CriterionId == criterion.CriterionId).GroupBy(AssessmentWords.Evidence).Select(same => $"{string.Join(", ", same.Select(evidence => evidence.ItemId).Distinct())}. {same.Key}")]);
        }),
    ];

    // The same two questions as checks CA1432 and CA1433 put on the list of issues.
    private static IEnumerable<string> DoubtsOn(TracedItem item, CommuneAssessment assessment)
    {
        if (assessment.Items.FirstOrDefault(given => given.ItemId == item.ItemId && given.Stage == AssessmentStage.SelfAssessed) is not { Points: { } self } form)
            yield break;
        if (item.Outcome is { Status: not ("points_unknown" or "not_scored"), PointsMax: { } most } && self > most)
            yield return $"{item.ItemId}: tự chấm {NumberText.Points(self)}, theo số liệu nhiều nhất {NumberText.Points(most)}";
        if (assessment.Points(AssessmentStage.Verified, [item.ItemId]) is { } verified && self > verified.Points)
            yield return $"{item.ItemId}: tự chấm {NumberText.Points(self)}, thẩm định {NumberText.Points(verified.Points)}";
        if (form.Before is { } before && before != self)
            yield return $"{item.ItemId}: xã đã sửa điểm tự chấm, trước đó {NumberText.Points(before)}";
    }
}
