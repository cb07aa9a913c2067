using ChildAnalytics.Planning.Menus;

namespace ChildAnalytics.Planning.Solving;

/// <summary>A menu with what each option costs, without the options that lie beyond the limits or have no price.</summary>
internal sealed class PricedMenu
{
    public PricedMenu(ImprovementMenu menu, PlanTerms terms)
    {
        Criteria = menu.Criteria;
        var levels = menu.Levels.ToDictionary(level => (level.MeasureId, level.Number));
        Blocks =
        [
            .. menu.Blocks.Select(block => (IReadOnlyList<PricedOption>)
            [
                .. block.Options
                    .Where(option => option.Levels.All(level => level.Level == 0 || (terms.UnitCosts.ContainsKey(level.MeasureId) && levels[level].IsWithin(terms.LeastPeerShare))))
                    .Select(option => new PricedOption(option, option.Levels.Sum(level => Cost(terms, levels[level])))),
            ]),
        ];
        Stuck = menu.Blocks.Where((_, block) => Blocks[block].Count == 0).SelectMany(block => block.Options[0].Points).Select(given => given.CriterionId);
    }

    public IReadOnlyList<MenuCriterion> Criteria { get; }

    public IReadOnlyList<IReadOnlyList<PricedOption>> Blocks { get; }

    /// <summary>Criteria of the blocks in which no option is left: their present state fails or stays open, and every other lies beyond the limits.</summary>
    public IEnumerable<string> Stuck { get; }

    public static decimal Of(MenuOption option, string criterionId)
    {
        var points = 0m;
        foreach (var (id, given) in option.Points)
            points += id == criterionId ? given : 0;
        return points;
    }

    public static decimal All(MenuOption option) => option.Points.Sum(given => given.Points);

    private static long Cost(PlanTerms terms, MeasureLevel level) =>
        level.Units == 0 ? 0 : (long)Math.Ceiling(level.Units * terms.UnitCosts[level.MeasureId]);
}

/// <summary>An option with its price in đồng.</summary>
internal sealed record PricedOption(MenuOption Option, long Cost);
