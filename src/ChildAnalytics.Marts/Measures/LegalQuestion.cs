namespace ChildAnalytics.Marts.Measures;

/// <summary>A question the law leaves open, and how this publication answered it.</summary>
/// <param name="Id">Name of the setting.</param>
/// <param name="Question">The question.</param>
/// <param name="Value">Answer in use.</param>
/// <param name="Options">Answers possible.</param>
/// <param name="LegalBasis">Basis; null where none is known.</param>
/// <param name="Note">Remark.</param>
public sealed record LegalQuestion(string Id, string Question, string Value, string? Options, string? LegalBasis, string? Note);
