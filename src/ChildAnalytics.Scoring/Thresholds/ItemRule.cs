using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>An item of a rule set joined once with its measures, so that scoring many communes looks nothing up.</summary>
/// <param name="CriterionId">The criterion it belongs to.</param>
/// <param name="Item">The item as the law states it.</param>
/// <param name="Measure">What answers it; null where none is defined, or several are.</param>
public sealed record ItemRule(string CriterionId, CriterionItem Item, Measure? Measure)
{
    /// <summary>Steps from the best to the worst; empty unless the item is banded.</summary>
    public ScoringBand[] Bands { get; } = [.. Item.Bands];

    /// <summary>Unit the facts are read in.</summary>
    public MeasureUnit Unit { get; } = Measure?.Unit ?? MeasureUnit.None;

    /// <summary>True where a number of a single commune may not be spoken of.</summary>
    public bool IsSensitive { get; init; } = Measure?.IsSensitive ?? false;

    /// <summary>Conditions joined with their measures; empty unless the item is one of conditions.</summary>
    public ConditionRule[] Conditions { get; init; } = [];

    /// <summary>Standard deviations a sampling interval reaches to either side; 0 unless the item is a survey.</summary>
    public double SamplingReach { get; } = Item.Coverage is { } coverage ? SamplingInterval.Reach((double)coverage) : 0;

    /// <summary>The class that holds the wording; null unless the item is worded.</summary>
    public IWordedRule? Worded { get; init; }
}
