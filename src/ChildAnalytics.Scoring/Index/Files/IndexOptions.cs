using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Normalisation;

namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>The options of <c>index run</c>.</summary>
/// <param name="Normalisation">Null: goalposts where every measure has them, otherwise min-max on 0-100, or on 1-100 before a geometric or harmonic mean.</param>
/// <param name="Aggregation">Null: as for communes where every measure has goalposts, otherwise arithmetic.</param>
/// <param name="Simulations">Draws of the method band and rows of the sensitivity analysis; 0 for neither.</param>
/// <param name="Seed">Same seed, same result.</param>
public sealed record IndexOptions(NormalisationRule? Normalisation, AggregationPlan? Aggregation, int Simulations, int Seed);
