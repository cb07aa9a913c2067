namespace ChildAnalytics.Domain.Law;

/// <summary>How the points of an item follow from its measure.</summary>
public enum ItemKind
{
    /// <summary>Yes gives all points, no gives none.</summary>
    YesNo,

    /// <summary>The first band whose comparator holds gives its points; none holding gives 0 where the lower bands are known.</summary>
    Bands,

    /// <summary>The rule is not known: the points are a range from 0 to the most the item, or the rest of the total, can give.</summary>
    Unknown,
}
