using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Etl.Samples;

/// <summary>The real frame the made-up figures are put into.</summary>
/// <param name="Units">All states of the units, of any number of provinces.</param>
/// <param name="Links">Links between successive states.</param>
/// <param name="Measures">The measure catalogue; must hold every id of <c>Levels/measure_levels.csv</c>. Other measures are left alone.</param>
public sealed record SampleWorld(
    IReadOnlyList<SampleUnit> Units,
    IReadOnlyList<SampleLink> Links,
    IReadOnlyList<Measure> Measures);
