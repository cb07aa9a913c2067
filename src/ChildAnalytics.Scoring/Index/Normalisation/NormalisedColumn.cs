using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Index.Normalisation;

/// <summary>A normalised measure: more is better in every one.</summary>
/// <param name="Values">In the order given; NaN where missing, and everywhere where the measure has no range or was refused.</param>
/// <param name="HasNoRange">All values are the same (1e-12 relative) or fewer than two are known: the measure tells nothing apart, and its weight goes to the others.</param>
/// <param name="Refusal">Why the method may not be used on this measure; null where it may.</param>
public sealed record NormalisedColumn(double[] Values, bool HasNoRange = false, LocalisedText? Refusal = null);
