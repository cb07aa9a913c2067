using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Gives criteria and items whose most points no source confirms an equal part each of what the confirmed ones leave: only then can a share of them be supposed.</summary>
internal static class UnknownPoints
{
    /// <summary>The rule set with every most known; as it is where all are.</summary>
    public static RuleSet Divided(RuleSet ruleSet)
    {
        var open = ruleSet.Criteria.Count(criterion => criterion.MaxPoints is null);
        var left = ruleSet.TotalPoints - ruleSet.Criteria.Sum(criterion => criterion.MaxPoints ?? criterion.Items.Sum(item => item.MaxPoints ?? 0));
        return ruleSet with
        {
            Criteria =
            [
                .. ruleSet.Criteria.Select(criterion =>
                    Divided(criterion.MaxPoints is null ? criterion with { MaxPoints = criterion.Items.Sum(item => item.MaxPoints ?? 0) + Math.Max(0, left / Math.Max(1, open)) } : criterion)),
            ],
        };
    }

    private static Criterion Divided(Criterion criterion)
    {
        var open = criterion.Items.Count(item => item.MaxPoints is null);
        if (open == 0 || criterion.MaxPoints is not { } most)
            return criterion;
        var part = criterion.Combination == CriterionCombination.WorstOf ? most : Math.Max(0, (most - criterion.Items.Sum(item => item.MaxPoints ?? 0)) / open);
        return criterion with { Items = [.. criterion.Items.Select(item => item.MaxPoints is null ? item with { MaxPoints = part } : item)] };
    }
}
