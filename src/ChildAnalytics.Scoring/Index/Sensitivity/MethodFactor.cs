namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>One choice that varies in the method band.</summary>
public enum MethodFactor
{
    /// <summary>Most points to winsorise.</summary>
    Winmax,

    /// <summary>Way of normalising.</summary>
    Normalisation,

    /// <summary>Weights.</summary>
    Weights,

    /// <summary>Kind of mean.</summary>
    Aggregation,

    /// <summary>Which measures take part.</summary>
    Measures,
}
