namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>What of the rules, or of what is known, can be supposed otherwise.</summary>
public enum ChangeKind
{
    /// <summary>Points a class of communes must reach.</summary>
    PassMark,

    /// <summary>Most points of a criterion: its weight. Items and bands keep their proportions.</summary>
    CriterionPoints,

    /// <summary>Threshold of one band of an item.</summary>
    Threshold,

    /// <summary>Points of one band of an item.</summary>
    BandPoints,

    /// <summary>Answer to an open question of the law.</summary>
    Setting,

    /// <summary>What a list of units that is not at hand would say.</summary>
    UnitList,

    /// <summary>Percent of its points that an item gives whose facts are missing.</summary>
    MissingFacts,

    /// <summary>Percent of its points that an item gives whose points no source confirms.</summary>
    UnknownPoints,

    /// <summary>Figure of one commune for one measure.</summary>
    Figure,
}
