using ChildAnalytics.Planning.Menus;

namespace ChildAnalytics.Planning.Solving;

/// <summary>Finds the cheapest set of improvements with which a commune meets a rule set: total at its mark, every criterion scored and above zero.</summary>
/// <remarks>Exact: the solver proves that nothing is cheaper, and of equally cheap plans it takes one with the most points. The same menu and terms always give the same plan.</remarks>
public static class CommunePlanner
{
    /// <summary>The cheapest plan, or why there is none.</summary>
    /// <param name="menu">What can be improved.</param>
    /// <param name="terms">Costs and limits.</param>
    /// <param name="passMark">Total to reach, the highest mark where the class is open; null where the unit stands in no class.</param>
    public static CommunePlan Cheapest(ImprovementMenu menu, PlanTerms terms, decimal? passMark)
    {
        var openings = menu.Criteria.SelectMany(criterion => criterion.Openings, (criterion, opening) => (criterion.Id, opening)).ToList();
        if (openings.Count == 0)
            return passMark is { } mark ? Closed(menu, terms, mark) : new CommunePlan(PlanOutcome.NoMark);
        // What is open counts with the fewest points it can give, so the total holds whatever it turns out to be; whether it is zero is left open.
        var safe = passMark is { } highest
            ? Closed(menu with { Criteria = [.. menu.Criteria.Select(criterion => criterion.Openings.Count == 0 ? criterion : criterion with { MustExceedZero = false })] }, terms, highest)
            : new CommunePlan(PlanOutcome.NoMark);
        return safe with { Outcome = PlanOutcome.Open, Openings = openings, Obstacles = [] };
    }

    private static CommunePlan Closed(ImprovementMenu menu, PlanTerms terms, decimal mark)
    {
        var priced = new PricedMenu(menu, terms);
        var obstacles = Obstacles(priced, mark);
        if (obstacles.Count > 0)
            return new CommunePlan(PlanOutcome.OutOfReach) { Obstacles = obstacles };
        if (MenuSolver.Cheapest(priced, mark) is not { } chosen)
            return new CommunePlan(PlanOutcome.OutOfReach);
        var taken = chosen.Select((option, block) => priced.Blocks[block][option]).ToList();
        var points = menu.Criteria.Select(criterion => (criterion.Id, Points: criterion.FixedPoints + taken.Sum(option => PricedMenu.Of(option.Option, criterion.Id)))).ToList();
        var steps = taken.SelectMany(option => option.Option.Levels).Where(level => level.Level > 0)
            .Select(level => menu.Levels.First(offer => offer.MeasureId == level.MeasureId && offer.Number == level.Level)).ToList();
        return new CommunePlan(steps.Count == 0 ? PlanOutcome.AlreadyMet : PlanOutcome.Reached)
        {
            Cost = taken.Sum(option => option.Cost),
            Total = points.Sum(criterion => criterion.Points),
            Options = [.. taken.Select(option => option.Option)],
            Steps = steps,
            Points = points,
        };
    }

    // Points of different blocks add up, so the most of each is the most of all: no search is needed to tell what is out of reach.
    private static List<PlanObstacle> Obstacles(PricedMenu menu, decimal mark)
    {
        var obstacles = new List<PlanObstacle>();
        var stuck = menu.Stuck.ToHashSet(StringComparer.Ordinal);
        foreach (var criterion in menu.Criteria)
        {
            var most = criterion.FixedPoints + menu.Blocks.Sum(block => block.Count == 0 ? 0 : block.Max(option => PricedMenu.Of(option.Option, criterion.Id)));
            if (criterion.IsBarred || stuck.Contains(criterion.Id) || (criterion.MustExceedZero && most <= 0))
                obstacles.Add(new PlanObstacle(criterion.Id, most, 0));
        }

        var all = menu.Criteria.Sum(criterion => criterion.FixedPoints) + menu.Blocks.Sum(block => block.Count == 0 ? 0 : block.Max(option => PricedMenu.All(option.Option)));
        if (all < mark)
            obstacles.Add(new PlanObstacle(null, all, mark));
        return obstacles;
    }
}
