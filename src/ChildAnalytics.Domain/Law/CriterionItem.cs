using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Law;

/// <summary>A part of a criterion with its own points and the measure it is read from.</summary>
/// <param name="Id">For example <c>TC06b</c>.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How points follow from the measure.</param>
/// <param name="MeasureId">Measure that answers it; null where none is defined.</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
/// <param name="Bands">Steps from the best to the worst; empty unless <see cref="ItemKind.Bands"/>.</param>
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
    SourceCitation Source);
