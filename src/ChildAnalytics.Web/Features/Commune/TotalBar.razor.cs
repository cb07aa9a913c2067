using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>A total as a bar: certain points filled, points still possible hatched, one mark for each pass mark still possible.</summary>
public partial class TotalBar
{
    /// <summary>The rating.</summary>
    [Parameter, EditorRequired]
    public required CommuneRating Rating { get; set; }

    /// <summary>Points of the whole bar.</summary>
    [Parameter, EditorRequired]
    public required decimal Scale { get; set; }

    private IEnumerable<(decimal Mark, string Label, string Side)> Marks
    {
        get
        {
            if (Rating.PassMark is { } single)
            {
                yield return (single, ", " + PointsText.Class(Rating), "l");
                yield break;
            }

            var classes = (Rating.ClassCandidates ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (Rating.PassMarkLow is { } low)
                yield return (low, classes.Length == 2 ? ", nhóm " + classes[1] : "", "l");
            if (Rating.PassMarkHigh is { } high)
                yield return (high, classes.Length == 2 ? ", nhóm " + classes[0] : "", "r");
        }
    }

    private string Finding => $"Tổng điểm {PointsText.Total(Rating).Replace("–", " đến ", StringComparison.Ordinal)} trên {NumberText.Points(Scale)}; mức đạt {PointsText.PassMarks(Rating)}";

    private double Share(decimal points) => Scale == 0 ? 0 : (double)(points / Scale * 100);

    private string At(decimal points) => NumberText.Machine(Share(points));
}
