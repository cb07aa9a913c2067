using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Marts.Measures;

/// <summary>What a document asks of a measure.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="ScopeKind"><c>national</c>, <c>province</c>, <c>district</c> or <c>commune</c>.</param>
/// <param name="ScopeCode">Unit, <c>VN</c> for the nation.</param>
/// <param name="Year">Target year; null where the text names none.</param>
/// <param name="Comparator">How a value is held against it.</param>
/// <param name="Value">The figure, in the measure's unit.</param>
/// <param name="Document">Who set it.</param>
/// <param name="IsVerified">Checked against an independent copy of the text.</param>
/// <param name="Note">Derived or doubtful reading.</param>
public sealed record PublishedTarget(
    string MeasureId, string ScopeKind, string ScopeCode, int? Year, Comparator Comparator, double Value, string Document, bool IsVerified, string? Note);
