using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Assessments;

/// <summary>Words for points that people gave, and for their evidence; what nobody assessed is a word, never 0.</summary>
internal static class AssessmentWords
{
    /// <summary>"100", "85 (3/4 nội dung)" while some items are not assessed, or that nobody did.</summary>
    public static string Points(AssessedPoints? points) => points switch
    {
        null => "Chưa chấm",
        { IsComplete: true } => NumberText.Points(points.Points),
        _ => $"{NumberText.Points(points.Points)} ({points.Assessed}/{points.Items} nội dung)",
    };

    /// <summary>Who gave the points.</summary>
    public static string Stage(string stage) => stage == AssessmentStage.Verified ? "Thẩm định" : "Xã tự chấm";

    /// <summary>One document: "Biên bản: Biên bản họp hội đồng đánh giá, 45/BB-HĐĐG (xã tự chấm)".</summary>
    public static string Evidence(AssessmentEvidence evidence)
    {
        var kind = evidence.Kind switch
        {
            "minutes" => "Biên bản",
            "source_note" => "Nguồn số liệu",
            "document" => "Văn bản",
            _ => "Minh chứng khác",
        };
        return $"{kind}: {evidence.Title}{(evidence.Reference is { } reference ? $", {reference}" : "")} ({Stage(evidence.Stage).ToLowerInvariant()})";
    }

    /// <summary>Who assessed, by which minutes, when: one sentence a form, newest last.</summary>
    public static IReadOnlyList<string> Forms(CommuneAssessment assessment) =>
    [
        .. assessment.Items.GroupBy(item => (item.Stage, item.AssessedBy, item.MinutesNumber, item.MinutesOn, item.Vintage)).OrderBy(form => form.Key.Stage).ThenBy(form => form.Key.Vintage).Select(form =>
            $"{Stage(form.Key.Stage)}: {form.Key.AssessedBy ?? "không ghi người chấm"}, {(form.Key.MinutesNumber is { } number ? $"biên bản {number}" : "chưa có số biên bản")}{(form.Key.MinutesOn is { } day ? $" ngày {DateText.Day(day)}" : "")}{(form.Key.Vintage is { } sent ? $", gửi ngày {DateText.Day(sent)}" : "")}, {form.Count()} nội dung"),
    ];
}
