using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Reasons;

/// <summary>One item of a criterion: figure, steps, and the reports with their cells.</summary>
public partial class ReasonItem
{
    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public required TracedItem Item { get; set; }

    /// <summary>The document it belongs to.</summary>
    [Parameter, EditorRequired]
    public required Trace Trace { get; set; }

    /// <summary>Rule set it is scored by.</summary>
    [Parameter, EditorRequired]
    public required PublishedRuleSet Rules { get; set; }

    // Exact points below the most tell the step; a hidden figure's step is told by its points anyway, but no number stands beside it.
    private bool Chosen(int band)
    {
        if (Item.Outcome?.Points is not { } points || Item.Fact is null or { State: "missing" or "no_case" })
            return false;
        return Item.Kind == "yes_no"
            ? band == (points > 0 ? 0 : 1)
            : Item.Bands.FirstOrDefault(step => step.Points == points)?.BandNo == band;
    }

    private static string Number(double? count, TracedMeasure measure, bool isPartOfRatio) => count is { } known
        ? NumberText.Short(known)
        : isPartOfRatio && measure.RatioBase is null ? "" : MeasureText.Missing;
}
