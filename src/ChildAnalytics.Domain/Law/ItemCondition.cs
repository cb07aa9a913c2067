using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Domain.Law;

/// <summary>One condition of an item of kind <see cref="ItemKind.AllOf"/> or <see cref="ItemKind.KnockOut"/>.</summary>
/// <param name="MeasureId">Measure it is read from.</param>
/// <param name="Comparator">How the measure is held against <paramref name="Threshold"/>.</param>
/// <param name="Threshold">In the measure's unit; yes is 1.</param>
public sealed record ItemCondition(string MeasureId, Comparator Comparator, decimal Threshold);
