namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>What a verdict that is not certain depends on; several at once where several are open.</summary>
[Flags]
public enum VerdictCauses
{
    /// <summary>Nothing: the verdict is certain.</summary>
    None = 0,

    /// <summary>Points or bands that no source confirms.</summary>
    UnknownPoints = 1,

    /// <summary>Facts not reported, or not readable as an answer.</summary>
    MissingFacts = 2,

    /// <summary>An item in which no case arose: 0 out of 0.</summary>
    NoCase = 4,

    /// <summary>A part of the commune whose share at a split is unknown.</summary>
    SplitShare = 8,

    /// <summary>The sampling error of a survey.</summary>
    Sampling = 16,

    /// <summary>The class of the unit, and so the mark.</summary>
    UnitClass = 32,
}
