using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Normalisation;

namespace ChildAnalytics.Scoring.Index;

/// <summary>The choices of one run, stored with its result.</summary>
/// <param name="Normalisation">How measures come onto one scale.</param>
/// <param name="Aggregation">How they are joined.</param>
public sealed record IndexSettings(NormalisationRule Normalisation, AggregationPlan Aggregation)
{
    /// <summary>Whether cells still missing are filled with the mean of the unit's group.</summary>
    public bool ImputesGroupMeans { get; init; }

    /// <summary>Share of measures a unit needs to take part at all, 0 to 1; null: no unit is left out.</summary>
    public double? ScreenAt { get; init; }

    /// <summary>Most points to winsorise in outlier treatment; null: no treatment.</summary>
    public int? WinsoriseAtMost { get; init; }

    /// <summary>The communes' index: fixed goalposts, nothing imputed, nothing treated, so that a score moves only with the commune's own figures.</summary>
    public static IndexSettings Communes { get; } = new(NormalisationRule.Goalposts, AggregationPlan.Communes);

    /// <summary>The default run of the Handbook's example index: group means, units with 90 %, at most 5 points winsorised, min-max 0-100, arithmetic means.</summary>
    public static IndexSettings Handbook { get; } =
        new(NormalisationRule.MinMax, AggregationPlan.Everywhere(AggregationMethod.Arithmetic)) { ImputesGroupMeans = true, ScreenAt = 0.90, WinsoriseAtMost = 5 };
}
