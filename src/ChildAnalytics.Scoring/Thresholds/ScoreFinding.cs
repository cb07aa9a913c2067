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

    /// <summary>A criterion's own line: the lowest of its items.</summary>
    LowestOfItems,

    /// <summary>A share of the points, by where the value stands between two anchors.</summary>
    Proportional,

    /// <summary>Every condition holds.</summary>
    AllHold,

    /// <summary>At least one condition fails.</summary>
    ConditionFails,

    /// <summary>No condition is seen to fail, and at least one is open.</summary>
    ConditionOpen,

    /// <summary>The sampling interval of a survey crosses a band.</summary>
    SampleCrossesBand,

    /// <summary>The figures of at least one of the years to be summed are missing.</summary>
    YearsMissing,

    /// <summary>Over all years fewer cases stand under the line than the rule asks for.</summary>
    TooFewCases,

    /// <summary>A rule of its own wording gave the points.</summary>
    ByWording,
}
