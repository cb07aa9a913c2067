using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Domain.Measures;

/// <summary>What a document asks of a measure in one year for one scope.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Document">Id of the document that sets it.</param>
/// <param name="ScopeKind"><c>national</c>, <c>province</c>, <c>district</c> or <c>commune</c>.</param>
/// <param name="ScopeCode">Unit code with its date (<c>25342@1995-01-01</c>) of a local scope; <c>VN</c> for the nation.</param>
/// <param name="Year">Target year; null where the text names no year.</param>
/// <param name="Comparator">How a value is held against <paramref name="Value"/>.</param>
/// <param name="Value">The figure, in the measure's unit.</param>
/// <param name="IsVerified">True where the figure was checked against an independent copy of the text.</param>
/// <param name="Note">Reading that is derived or doubtful; null where the text is plain.</param>
/// <param name="Source">Where it is said.</param>
public sealed record Target(
    string MeasureId,
    string Document,
    string ScopeKind,
    string ScopeCode,
    int? Year,
    Comparator Comparator,
    decimal Value,
    bool IsVerified,
    string? Note,
    SourceCitation Source);
