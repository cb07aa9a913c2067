namespace ChildAnalytics.Marts.Assessments;

/// <summary>One document named for an item: one row of table <c>assessment_evidence</c>.</summary>
/// <param name="Stage">Who named it.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Kind"><c>minutes</c>, <c>source_note</c>, <c>document</c> or <c>other</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reference">Number, address or shelf mark; null where not stated.</param>
public sealed record AssessmentEvidence(string Stage, string CriterionId, string ItemId, string Kind, string Title, string? Reference);
