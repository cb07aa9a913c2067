using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Marts.Measures;

/// <summary>What a measure counts and who leads on it.</summary>
/// <param name="Id">For example <c>CT05a</c>.</param>
/// <param name="Document">Document that defines it.</param>
/// <param name="IndicatorNumber">Its number there.</param>
/// <param name="Name">Full Vietnamese name.</param>
/// <param name="ShortName">Name for narrow places.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Direction"><c>up</c>, <c>down</c> or <c>none</c>.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Over what; null where no ratio.</param>
/// <param name="RatioBase">100, 1,000 or 100,000; null where no ratio.</param>
/// <param name="LeadAgency">Short ids of the lead agencies joined by <c>+</c>; null where unknown.</param>
/// <param name="IsSensitive">Small cells are hidden.</param>
/// <param name="Source">Where the definition is said.</param>
public sealed record PublishedMeasure(
    string Id, string Document, int IndicatorNumber, string Name, string ShortName, MeasureUnit Unit, string Direction,
    string? Numerator, string? Denominator, double? RatioBase, string? LeadAgency, bool IsSensitive, string? Source);
