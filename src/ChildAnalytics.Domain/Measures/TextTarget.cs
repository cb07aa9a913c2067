using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Domain.Measures;

/// <summary>An objective without a number: progress is told in words. Compare <see cref="Target"/>.</summary>
/// <param name="MeasureId">The measure, whose unit is <see cref="MeasureUnit.None"/>.</param>
/// <param name="Document">Id of the document that sets it.</param>
/// <param name="ScopeKind"><c>national</c>, <c>province</c>, <c>district</c> or <c>commune</c>.</param>
/// <param name="ScopeCode">Unit code with its date; <c>VN</c> for the nation.</param>
/// <param name="Year">Target year; null where the text names no year.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Source">Where it is said.</param>
public sealed record TextTarget(
    string MeasureId,
    string Document,
    string ScopeKind,
    string ScopeCode,
    int? Year,
    LocalisedText Text,
    SourceCitation Source);
