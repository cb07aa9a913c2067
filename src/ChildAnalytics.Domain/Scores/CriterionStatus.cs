namespace ChildAnalytics.Domain.Scores;

/// <summary>Why the points of a criterion are what they are.</summary>
public enum CriterionStatus
{
    /// <summary>Rule and facts are known: the points are exact.</summary>
    Scored,

    /// <summary>Some items are scored, others are open: the points are a range.</summary>
    PartlyScored,

    /// <summary>Facts are missing.</summary>
    NotScored,

    /// <summary>No source confirms the points.</summary>
    PointsUnknown,

    /// <summary>Scored under assumed points.</summary>
    Illustrative,
}
