using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>One bar of all communes by verdict; the first two parts together are what is still possible.</summary>
public partial class VerdictBar
{
    /// <summary>The counts.</summary>
    [Parameter, EditorRequired]
    public required ProvinceRound Round { get; set; }

    /// <summary>Units the target asks for; null where no target is set.</summary>
    [Parameter]
    public int? Target { get; set; }

    /// <summary>Word before the target's number.</summary>
    [Parameter]
    public string TargetWord { get; set; } = "Mục tiêu";

    private int Total => Round.Communes;

    private IReadOnlyList<(Verdict Verdict, int Count)> Parts =>
        [(Verdict.Met, Round.Met), (Verdict.Undetermined, Round.Undetermined), (Verdict.NotMet, Round.NotMet)];

    private string Finding
    {
        get
        {
            var text = $"{NumberText.Count(Round.Met)} đạt, {NumberText.Count(Round.Undetermined)} chưa xác định, {NumberText.Count(Round.NotMet)} không đạt";
            return Target is { } target ? $"{text}; {TargetWord.ToLowerInvariant()} {NumberText.Count(target)} trong {NumberText.Count(Total)}" : text;
        }
    }
}
