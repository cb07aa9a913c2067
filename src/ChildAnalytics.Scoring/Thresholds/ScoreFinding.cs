namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>What was found when a line was scored; the reason text is written from it.</summary>
public enum ScoreFinding
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>A band holds.</summary>
    BandHolds,

    /// <summary>No band holds and all bands are known: no points.</summary>
    NoBandHolds,

    /// <summary>No known band holds, and the lower bands are not known.</summary>
    BelowKnownBands,

    /// <summary>The value is known only between two ends.</summary>
    IntervalOnly,

    /// <summary>Nothing was reported.</summary>
    FactMissing,

    /// <summary>Something was reported that cannot be read as an answer: a count over zero, or a yes/no that is neither.</summary>
    FactUnusable,

    /// <summary>No case arose: 0 out of 0.</summary>
    Vacuous,

    /// <summary>No case arose, and by the setting the item leaves the sheet.</summary>
    LeftOut,

    /// <summary>The rule that turns the measure into points is not known.</summary>
    RuleUnknown,

    /// <summary>A criterion's own line: the sum of its items.</summary>
    SumOfItems,
}
