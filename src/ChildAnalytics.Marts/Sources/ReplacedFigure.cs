namespace ChildAnalytics.Marts.Sources;

/// <summary>A figure of a reporting unit that a later report replaced.</summary>
/// <param name="PartId">The unit that reported.</param>
/// <param name="SentOn">Day the replaced report was sent.</param>
/// <param name="CorrectedOn">Day the newest report was sent.</param>
/// <param name="Numerator">Count above; null where missing or hidden.</param>
/// <param name="Denominator">Count below.</param>
/// <param name="Value">Value in the measure's unit.</param>
/// <param name="IsHidden">True where the numbers may not be shown.</param>
public sealed record ReplacedFigure(string PartId, DateOnly? SentOn, DateOnly? CorrectedOn, double? Numerator, double? Denominator, double? Value, bool IsHidden);
