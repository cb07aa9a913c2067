namespace ChildAnalytics.Marts.Sources;

/// <summary>A finding about one file: a row set aside on ingestion, or a figure a check doubts.</summary>
/// <param name="Id">Stable id of the finding.</param>
/// <param name="RuleId">Rule that found it.</param>
/// <param name="Where">Sheet, row and column; null where it is not about one row.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
/// <param name="IsQuarantined">True where the row was set aside and counts in no result.</param>
public sealed record DataIssue(string Id, string RuleId, string? Where, string Message, bool IsQuarantined);
