using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>One line of a score sheet: a criterion, or one item of it, with points, status, reason and source.</summary>
/// <param name="Rule">What every sheet says alike on this line.</param>
/// <param name="Fact">What was reported; null where nothing was, or where the criterion has several items.</param>
/// <param name="Points">Points as far as certain. A criterion whose most points are unknown may reach the whole block that such criteria share, so the lines' upper ends need not add up to the total's.</param>
/// <param name="Status">Why the points are what they are.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Band">Index of the band that holds; -1 where none does.</param>
/// <param name="ExactItems">Items of the criterion whose points are exact; meaningful on its own line.</param>
/// <param name="ItemCount">Items of the criterion that stand on the sheet.</param>
/// <remarks>A struct in one array per sheet: a national rating holds millions of lines.</remarks>
public readonly record struct ScoreLine(
    LineRule Rule,
    Fact? Fact,
    PointsRange Points,
    CriterionStatus Status,
    ScoreFinding Finding,
    int Band,
    int ExactItems,
    int ItemCount)
{
    /// <summary>The criterion.</summary>
    public string CriterionId => Rule.CriterionId;

    /// <summary>The item; null on the criterion's own line.</summary>
    public string? ItemId => Rule.ItemId;

    /// <summary>Most points; null where no source confirms it.</summary>
    public decimal? MaxPoints => Rule.MaxPoints;

    /// <summary>The measure that answers it; null where none is defined or the criterion has several items.</summary>
    public string? MeasureId => Rule.Item?.Measure?.Id;

    /// <summary>The landed file the fact comes from; null where there is none.</summary>
    public string? SourceId => Fact?.SourceId;

    /// <summary>Why, in words, with the commune's own numbers; without any number for a sensitive measure. Written on each call.</summary>
    public LocalisedText Reason => ReasonText.Write(this);
}
