namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>Weighted means that join the children of a node, by how far a strong child may make up for a weak one.</summary>
public enum AggregationMethod
{
    /// <summary>Fully: a point is a point wherever it is won.</summary>
    Arithmetic,

    /// <summary>Partly: the weak child weighs more. Needs numbers above 0.</summary>
    Geometric,

    /// <summary>Hardly: the weakest child rules. Needs numbers above 0.</summary>
    Harmonic,
}
