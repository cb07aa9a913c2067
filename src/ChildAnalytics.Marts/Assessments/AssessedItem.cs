namespace ChildAnalytics.Marts.Assessments;

/// <summary>Points one item was given by people, newest form: one row of table <c>assessment_score</c>.</summary>
/// <param name="Stage"><see cref="AssessmentStage.SelfAssessed"/> or <see cref="AssessmentStage.Verified"/>.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="ItemId">The item.</param>
/// <param name="RoundId">Round, or year of monitoring.</param>
/// <param name="Points">Null where answered without points.</param>
/// <param name="AssessedBy">Office or function; null where not stated.</param>
/// <param name="MinutesOn">Day of the minutes; null where there are none yet.</param>
/// <param name="MinutesNumber">Number of the minutes.</param>
/// <param name="Vintage">Day sent.</param>
/// <param name="SourceId">The file.</param>
/// <param name="RowNumber">Row in it.</param>
/// <param name="Before">Points of the form before this one; null where there was none, or none with points.</param>
public sealed record AssessedItem(
    string Stage, string CriterionId, string ItemId, string RoundId, decimal? Points, string? AssessedBy, DateOnly? MinutesOn, string? MinutesNumber,
    DateOnly? Vintage, string SourceId, int RowNumber, decimal? Before);
