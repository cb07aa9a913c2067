using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>
/// Wording of the law that no kind of item can hold: one class per wording, its name ending in the day it takes effect, chosen by the rubric through <see cref="Name"/>.
/// A figure stays in the rubric; the class holds only how the words connect the facts.
/// </summary>
public interface IWordedRule
{
    /// <summary>What the rubric calls it by, for example <c>officer_or_group_2030_01_01</c>.</summary>
    string Name { get; }

    /// <summary>Points of the item for a commune, from 0 to the item's most points; a range where a fact it reads is missing.</summary>
    /// <param name="item">The item as the law states it.</param>
    /// <param name="facts">By measure id; a measure that is absent was not reported.</param>
    PointsRange Score(CriterionItem item, IReadOnlyDictionary<string, Fact> facts);
}
