using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Index.Weighting;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>The choices an analyst could have made otherwise; the method band shows what becomes of the ranks if so.</summary>
/// <param name="Winsorised">Most points to winsorise, each alternative once; null: the run's own treatment is kept.</param>
/// <param name="Normalisations">Alternatives; at least one. More than one makes a factor.</param>
/// <param name="Aggregations">Alternatives; at least one. More than one makes a factor.</param>
/// <param name="Weights">How weights are redrawn; null: kept.</param>
/// <param name="LeavesMeasuresOut">Whether each measure is left out with probability one over their number.</param>
public sealed record MethodChoices(
    IReadOnlyList<int>? Winsorised,
    IReadOnlyList<NormalisationRule> Normalisations,
    IReadOnlyList<AggregationPlan> Aggregations,
    WeightSpread? Weights,
    bool LeavesMeasuresOut)
{
    private static readonly AggregationPlan[] ArithmeticOrGeometric =
        [AggregationPlan.Everywhere(AggregationMethod.Arithmetic), AggregationPlan.Everywhere(AggregationMethod.Geometric)];

    /// <summary>The uncertainty analysis of COINr's example index: 1 to 5 winsorised points, min-max 1-100 or z-scores, weights of pillars and above by a quarter, arithmetic or geometric means.</summary>
    public static MethodChoices Handbook { get; } =
        new([1, 2, 3, 4, 5], [NormalisationRule.MinMaxFromOne, NormalisationRule.ZScore], ArithmeticOrGeometric, WeightSpread.PillarsByAQuarter, LeavesMeasuresOut: false);

    /// <summary>For communes: goalposts, min-max 1-100 or z-scores; arithmetic or geometric means with a floor of 1; all weights by a quarter; measures left out (spread and probability are proposals).</summary>
    public static MethodChoices Communes { get; } = new(
        null,
        [NormalisationRule.Goalposts, NormalisationRule.MinMaxFromOne, NormalisationRule.ZScore],
        [WithFloor(AggregationMethod.Arithmetic), WithFloor(AggregationMethod.Geometric)],
        new WeightSpread(0.25, 1),
        LeavesMeasuresOut: true);

    // Goalposts score 0 at the worst value, and in thousands of units a z-score may fall more than five deviations: both are held at 1.
    private static AggregationPlan WithFloor(AggregationMethod method) => new(
        new AggregationRule(method, AggregationPlan.PillarThreshold, 1),
        new AggregationRule(method, AggregationPlan.TotalThreshold, 1));
}
