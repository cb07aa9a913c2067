using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>A rule set prepared once for rating many communes: items joined with measures and wordings, and the block of points no source confirms.</summary>
public sealed class RatingPlan
{
    private RatingPlan(RuleSet ruleSet, CriterionPlan[] criteria, decimal openBlock)
    {
        RuleSet = ruleSet;
        Criteria = criteria;
        OpenBlock = openBlock;
        foreach (var criterion in criteria)
            LineCount += 1 + criterion.Items.Length;
    }

    /// <summary>The rule set it was made from.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Points left of the total once all confirmed ones are taken away; the criteria of unknown points share it.</summary>
    public decimal OpenBlock { get; }

    /// <summary>Lines of a sheet.</summary>
    public int LineCount { get; }

    internal CriterionPlan[] Criteria { get; }

    /// <summary>Prepares a rule set.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="measures">Every measure its items name, by id.</param>
    /// <param name="wordings">Classes for items whose wording no kind can hold; none where no item is worded.</param>
    /// <exception cref="FaultException">CA1191 for each measure not in <paramref name="measures"/>, CA1192 for each wording not in <paramref name="wordings"/>; all in one go.</exception>
    public static RatingPlan Prepare(RuleSet ruleSet, IReadOnlyDictionary<string, Measure> measures, params IReadOnlyList<IWordedRule> wordings)
    {
        var faults = new List<Fault>();
        var join = new RuleJoin(ruleSet.Id, measures, wordings, faults);
        var criteria = new CriterionPlan[ruleSet.Criteria.Count];
        var confirmed = 0m;
        for (var index = 0; index < criteria.Length; index++)
        {
            var criterion = ruleSet.Criteria[index];
            var items = new ItemRule[criterion.Items.Count];
            var known = 0m;
            for (var item = 0; item < items.Length; item++)
            {
                items[item] = join.Of(criterion.Id, criterion.Items[item]);
                known += criterion.Items[item].MaxPoints ?? 0;
            }

            confirmed += criterion.MaxPoints ?? known;
            criteria[index] = new CriterionPlan(criterion, items, criterion.Combination == CriterionCombination.Sum ? Math.Max(0, (criterion.MaxPoints ?? known) - known) : 0);
        }

        return faults.Count == 0
            ? new RatingPlan(ruleSet, criteria, Math.Max(0, ruleSet.TotalPoints - confirmed))
            : throw new FaultException(faults);
    }
}

/// <summary>One criterion of a plan.</summary>
internal sealed class CriterionPlan
{
    public CriterionPlan(Criterion criterion, ItemRule[] items, decimal unassigned)
    {
        Items = items;
        Unassigned = unassigned;
        Combination = criterion.Combination;
        IsMaxKnown = criterion.MaxPoints is not null;
        OwnLine = new LineRule(criterion.Id, null, criterion.MaxPoints, items.Length == 1 ? items[0] : null);
        ItemLines = Array.ConvertAll(items, item => new LineRule(criterion.Id, item.Item.Id, item.Item.MaxPoints, item));
    }

    public ItemRule[] Items { get; }

    /// <summary>Points of the criterion that its items of known points leave: what its items of unknown points share.</summary>
    public decimal Unassigned { get; }

    public CriterionCombination Combination { get; }

    public bool IsMaxKnown { get; }

    public LineRule OwnLine { get; }

    public LineRule[] ItemLines { get; }
}
