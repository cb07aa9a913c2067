using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>An item of a rule set joined once with its measure, so that scoring many communes looks nothing up.</summary>
/// <param name="CriterionId">The criterion it belongs to.</param>
/// <param name="Item">The item as the law states it.</param>
/// <param name="Measure">What answers it; null where none is defined.</param>
public sealed record ItemRule(string CriterionId, CriterionItem Item, Measure? Measure)
{
    /// <summary>Steps from the best to the worst; empty unless the item is banded.</summary>
    public ScoringBand[] Bands { get; } = [.. Item.Bands];

    /// <summary>Unit the facts are read in.</summary>
    public MeasureUnit Unit { get; } = Measure?.Unit ?? MeasureUnit.None;

    /// <summary>True where a number of a single commune may not be spoken of.</summary>
    public bool IsSensitive { get; } = Measure?.IsSensitive ?? false;
}
