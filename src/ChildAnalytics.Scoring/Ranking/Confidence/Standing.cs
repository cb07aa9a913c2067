namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>What may be said of a comparison under errors.</summary>
public enum Standing
{
    /// <summary>Clearly below, or clearly lower than before.</summary>
    ClearlyLower,

    /// <summary>The figures do not tell: print neither arrow nor order.</summary>
    NotDistinguishable,

    /// <summary>Clearly above, or clearly higher than before.</summary>
    ClearlyHigher,
}
