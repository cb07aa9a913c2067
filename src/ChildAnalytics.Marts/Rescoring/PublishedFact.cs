namespace ChildAnalytics.Marts.Rescoring;

/// <summary>What one commune reported of one measure in one year, on the current map.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Numerator">Null where not reported or hidden.</param>
/// <param name="Denominator">Null where not reported or hidden.</param>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="ValueLow">Least value possible, where a share is unknown.</param>
/// <param name="ValueHigh">Greatest value possible.</param>
/// <param name="IsHidden">True where the figure is too small to be shown.</param>
public sealed record PublishedFact(
    string CommuneId, string MeasureId, int Year, double? Numerator, double? Denominator, double? Value, double? ValueLow, double? ValueHigh, bool IsHidden);
