namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>How the children of one node become its score.</summary>
/// <param name="Method">The mean.</param>
/// <param name="Threshold">Share of the children's weight that must be known, 0 to 1; below it the node is missing.</param>
/// <param name="Floor">Children below it count as this much, above 0; null where the mean takes them as they are.</param>
public sealed record AggregationRule(AggregationMethod Method, double Threshold, double? Floor = null)
{
    /// <summary>Whether the mean refuses numbers of 0 and below.</summary>
    internal bool NeedsPositive => Method != AggregationMethod.Arithmetic && !(Floor > 0);

    /// <summary>A child's score as the mean adds it up; NaN stays NaN.</summary>
    internal double Forward(double x)
    {
        var floored = Floor is { } floor ? Math.Max(x, floor) : x;
        return Method switch
        {
            AggregationMethod.Arithmetic => floored,
            AggregationMethod.Geometric => Math.Log(floored),
            _ => 1 / floored,
        };
    }

    /// <summary>From the weighted mean of <see cref="Forward"/> back to a score.</summary>
    internal double Back(double mean) => Method switch
    {
        AggregationMethod.Arithmetic => mean,
        AggregationMethod.Geometric => Math.Exp(mean),
        _ => 1 / mean,
    };
}
