using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A part of a criterion with its own points and the measure it is read from.</summary>
/// <param name="Id">For example <c>TC06b</c>.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How points follow from the measure.</param>
/// <param name="MeasureId">The one measure that answers it; null where none is defined or several do. Compare <see cref="MeasureIds"/>.</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
/// <param name="Bands">Steps from the best to the worst; empty unless <see cref="ItemKind.Bands"/>, <see cref="ItemKind.Rate"/> or <see cref="ItemKind.Survey"/>.</param>
/// <param name="LowerBandsKnown">False where the text gives the best band only: below it the points are a range from 0 to the band's own.</param>
/// <param name="Source">Where it is said.</param>
public sealed record CriterionItem(
    string Id,
    LocalisedText Label,
    ItemKind Kind,
    string? MeasureId,
    decimal? MaxPoints,
    IReadOnlyList<ScoringBand> Bands,
    bool LowerBandsKnown,
    SourceCitation Source)
{
    /// <summary>Anchors; null unless <see cref="ItemKind.Proportional"/>.</summary>
    public ProportionalScale? Scale { get; init; }

    /// <summary>Years and base of the rate; null unless <see cref="ItemKind.Rate"/>.</summary>
    public RatePool? Pool { get; init; }

    /// <summary>Coverage of the sampling interval, above 0.5 and below 1; null unless <see cref="ItemKind.Survey"/>.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>What must hold; empty unless <see cref="ItemKind.AllOf"/> or <see cref="ItemKind.KnockOut"/>.</summary>
    public IReadOnlyList<ItemCondition> Conditions { get; init; } = [];

    /// <summary>Name of the engine's class that holds the wording; null unless <see cref="ItemKind.Worded"/>.</summary>
    public string? WordedRule { get; init; }

    /// <summary>Measures that class reads; empty unless <see cref="ItemKind.Worded"/>.</summary>
    public IReadOnlyList<string> WordedMeasures { get; init; } = [];

    /// <summary>Every measure the item is read from, each once.</summary>
    public IEnumerable<string> MeasureIds =>
        (MeasureId is null ? [] : new[] { MeasureId }).Concat(Conditions.Select(condition => condition.MeasureId)).Concat(WordedMeasures).Distinct();
}
