using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Marts.Ratings;

/// <summary>One line of a score sheet: a criterion, or one item of it.</summary>
/// <param name="CriterionId">Id within the rule set.</param>
/// <param name="CriterionNumber">1 to 13.</param>
/// <param name="Name">The document's own words.</param>
/// <param name="ItemId">Item; null for the criterion's own line.</param>
/// <param name="Points">Exact points; null where a range or unknown.</param>
/// <param name="PointsMin">Points that are certain.</param>
/// <param name="PointsMax">Points still possible.</param>
/// <param name="MaxPoints">Most points the rule gives; null where no source says.</param>
/// <param name="Status">Why the points are what they are.</param>
/// <param name="Reason">The same in words; null where nothing needs saying.</param>
/// <param name="MeasureId">Measure the line reads; null where it reads several or none.</param>
/// <param name="MeasureName">Its short name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Numerator">Numerator as judged; null where missing or hidden.</param>
/// <param name="Denominator">Denominator as judged.</param>
/// <param name="Value">Value as judged.</param>
/// <param name="IsSensitive">The measure hides small cells.</param>
/// <param name="SourceId">File the fact came from.</param>
public sealed record CriterionResult(
    string CriterionId, int CriterionNumber, string Name, string? ItemId, decimal? Points, decimal? PointsMin, decimal? PointsMax, decimal? MaxPoints,
    CriterionStatus Status, string? Reason, string? MeasureId, string? MeasureName, string? Unit,
    double? Numerator, double? Denominator, double? Value, bool IsSensitive, string? SourceId);
