namespace ChildAnalytics.Domain.Law;

/// <summary>How the points of an item follow from its measures.</summary>
public enum ItemKind
{
    /// <summary>Yes gives all points, no gives none.</summary>
    YesNo,

    /// <summary>The first band whose comparator holds gives its points; none holding gives 0 where the lower bands are known.</summary>
    Bands,

    /// <summary>The rule is not known: the points are a range from 0 to the most the item, or the rest of the total, can give.</summary>
    Unknown,

    /// <summary>Points grow evenly between two anchors and stay at none or all beyond them. See <see cref="ProportionalScale"/>.</summary>
    Proportional,

    /// <summary>All points where every condition holds, none as soon as one fails.</summary>
    AllOf,

    /// <summary>Bands over a rate whose counts are summed over several years. See <see cref="RatePool"/>.</summary>
    Rate,

    /// <summary>Bands over a share measured in a sample: the sampling interval may cross a band.</summary>
    Survey,

    /// <summary>No points of its own: a condition that fails the whole verdict whatever the total.</summary>
    KnockOut,

    /// <summary>Wording that no other kind can hold: a dated class of the engine, named by the rubric.</summary>
    Worded,
}
