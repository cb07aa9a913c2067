namespace ChildAnalytics.Marts.Indices;

/// <summary>One measure of a composite index.</summary>
/// <param name="IndexId">The index.</param>
/// <param name="IndexLabel">Its Vietnamese name.</param>
/// <param name="Notice">Label of an illustrative index; null otherwise.</param>
/// <param name="PartId">Sub-index.</param>
/// <param name="PartLabel">Its Vietnamese name.</param>
/// <param name="PartWeight">Relative to the other sub-indices.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Its short Vietnamese name.</param>
/// <param name="MeasureWeight">Relative to the other measures of the sub-index.</param>
/// <param name="Worst">Value that scores 0.</param>
/// <param name="Best">Value that scores 100.</param>
/// <param name="Source">Where it is said.</param>
public sealed record PublishedIndexPart(
    string IndexId, string IndexLabel, string? Notice, string PartId, string PartLabel, double PartWeight, string MeasureId, string MeasureName, double MeasureWeight,
    double Worst, double Best, string Source);
