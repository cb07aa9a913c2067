namespace ChildAnalytics.Domain.Law;

/// <summary>A measure of a sub-index between two fixed values, so that a score does not move because another commune changed.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Weight">Above 0, relative to the other measures of the part.</param>
/// <param name="Worst">Value that scores nothing, in the measure's unit.</param>
/// <param name="Best">Value that scores in full; below <paramref name="Worst"/> where less is better.</param>
public sealed record IndexMeasure(string MeasureId, decimal Weight, decimal Worst, decimal Best);
