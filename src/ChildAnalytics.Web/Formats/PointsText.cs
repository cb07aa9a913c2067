using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Web.Formats;

/// <summary>Points, totals and pass marks in words; what no source states is said so, never shown as zero.</summary>
public static class PointsText
{
    /// <summary>Total of a rating: exact or as its bounds.</summary>
    public static string Total(CommuneRating rating) => rating is { TotalMin: { } low, TotalMax: { } high }
        ? NumberText.Range(NumberText.Points(low), NumberText.Points(high))
        : MeasureText.PointsUnknown;

    /// <summary>The pass mark, or all that are still possible: "850 / 800".</summary>
    public static string PassMarks(CommuneRating rating) => rating switch
    {
        { PassMark: { } mark } => NumberText.Points(mark),
        { PassMarkHigh: { } high, PassMarkLow: { } low } => $"{NumberText.Points(high)} / {NumberText.Points(low)}",
        _ => "chưa xác định",
    };

    /// <summary>Class in words: "nhóm B", or "nhóm chưa xác định (B hoặc C)".</summary>
    public static string Class(CommuneRating rating) => rating switch
    {
        { ClassId: { Length: > 0 } known } => "nhóm " + known,
        { ClassCandidates: { Length: > 0 } open } => $"nhóm chưa xác định ({open.Replace(",", " hoặc ", StringComparison.Ordinal)})",
        _ => "nhóm chưa xác định",
    };

    /// <summary>Points of one line of a score sheet; empty where no source states them.</summary>
    public static string Of(CriterionResult result) => result switch
    {
        // Without a source for the maximum, a range would only repeat the points the other criteria leave over.
        { Status: ChildAnalytics.Domain.Scores.CriterionStatus.PointsUnknown } => "",
        { Points: { } exact } => NumberText.Points(exact),
        { PointsMin: { } low, PointsMax: { } high } => NumberText.Range(NumberText.Points(low), NumberText.Points(high)),
        _ => "",
    };
}
