using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Web.Formats;

/// <summary>Why the points of a criterion are what they are, in words and by icon.</summary>
public static class StatusWords
{
    /// <summary>Icon and words of one line.</summary>
    /// <param name="result">A criterion or an item.</param>
    public static (string Icon, string Text) Of(CriterionResult result) => result.Status switch
    {
        CriterionStatus.Scored => ("check", "Đã có điểm"),
        CriterionStatus.Illustrative => result.Points is null ? ("arrows-diff", "Biết một phần") : ("flask", "Điểm minh họa"),
        CriterionStatus.PartlyScored => ("arrows-diff", "Biết một phần"),
        CriterionStatus.PointsUnknown => ("question-mark", "Chưa có điểm"),
        _ => ("circle-dashed", MeasureText.Missing),
    };
}
