namespace ChildAnalytics.Marts.Sources;

/// <summary>One old unit's contribution to a commune's number, and the row of the file it stands in.</summary>
/// <param name="PartId">The unit that reported.</param>
/// <param name="PartName">Its name.</param>
/// <param name="PartValidTo">Last day of its state; null while it exists or where it is not known.</param>
/// <param name="Share">Share of it that went into the commune, 0 to 1; null where unknown.</param>
/// <param name="ShareBasis"><c>whole</c>, <c>population</c>, <c>area</c> or <c>unknown</c>.</param>
/// <param name="Numerator">Count above; null where missing or hidden.</param>
/// <param name="Denominator">Count below.</param>
/// <param name="Value">Value in the measure's unit.</param>
/// <param name="Quality"><c>suppressed</c> where hidden.</param>
/// <param name="Sheet">Sheet of the workbook; null for a text file.</param>
/// <param name="RowNumber">Row a spreadsheet shows.</param>
/// <param name="UnitText">Unit as written in the row.</param>
/// <param name="NumeratorText">Numerator as written.</param>
/// <param name="DenominatorText">Denominator as written.</param>
/// <param name="ValueText">Value as written.</param>
/// <param name="Note">Remark in the row.</param>
/// <param name="IsRowHidden">The row as received may not be shown.</param>
/// <param name="File">The file; null where it is not known to this publication.</param>
public sealed record NumberPart(
    string PartId, string PartName, DateOnly? PartValidTo, double? Share, string ShareBasis, double? Numerator, double? Denominator, double? Value, string Quality,
    string? Sheet, int? RowNumber, string? UnitText, string? NumeratorText, string? DenominatorText, string? ValueText, string? Note, bool IsRowHidden,
    SourceFile? File);
