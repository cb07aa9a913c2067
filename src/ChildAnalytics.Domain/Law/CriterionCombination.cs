namespace ChildAnalytics.Domain.Law;

/// <summary>How the points of a criterion follow from those of its items.</summary>
public enum CriterionCombination
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The lowest of them: a weak item is not bought back by a strong one. Every item can give the criterion's most points.</summary>
    WorstOf,
}
