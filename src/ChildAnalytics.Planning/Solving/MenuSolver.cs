using Google.OrTools.Sat;

namespace ChildAnalytics.Planning.Solving;

/// <summary>The multiple-choice knapsack behind a commune's plan, stated for the constraint solver: one option of each block, points at least the mark, no criterion at zero.</summary>
internal static class MenuSolver
{
    /// <summary>The option taken of each block; null where no choice meets the conditions.</summary>
    public static int[]? Cheapest(PricedMenu menu, decimal mark)
    {
        var statement = new Statement(menu, mark);
        if (ExactSolver.Minimise(statement.Model, statement.Cost) is not { } cheapest)
            return null;
        var least = statement.CostOf(cheapest);
        statement.Model.Add(statement.Cost == least);
        return ExactSolver.Minimise(statement.Model, -statement.Points) is { } best ? statement.Chosen(best) : null;
    }

    private sealed class Statement
    {
        private readonly PricedMenu menu;
        private readonly BoolVar[][] taken;

        public Statement(PricedMenu menu, decimal mark)
        {
            this.menu = menu;
            taken = [.. menu.Blocks.Select((block, number) => block.Select((_, option) => Model.NewBoolVar($"{number}.{option}")).ToArray())];
            foreach (var block in taken)
                Model.AddExactlyOne(block);
            // Points have few decimals; as whole numbers they are compared without rounding.
            var scale = Scale(menu, mark);
            Points = Sum((block, option) => (long)(PricedMenu.All(menu.Blocks[block][option].Option) * scale));
            Cost = Sum((block, option) => menu.Blocks[block][option].Cost);
            Model.Add(Points >= (long)((mark - menu.Criteria.Sum(criterion => criterion.FixedPoints)) * scale));
            foreach (var criterion in menu.Criteria.Where(criterion => criterion.MustExceedZero && criterion.FixedPoints <= 0))
                Model.Add(Sum((block, option) => (long)(PricedMenu.Of(menu.Blocks[block][option].Option, criterion.Id) * scale)) >= 1);
        }

        public CpModel Model { get; } = new();

        public LinearExpr Points { get; }

        public LinearExpr Cost { get; }

        public int[] Chosen(CpSolver solver) => [.. taken.Select(block => Array.FindIndex(block, solver.BooleanValue))];

        public long CostOf(CpSolver solver) => Chosen(solver).Select((option, block) => menu.Blocks[block][option].Cost).Sum();

        private LinearExpr Sum(Func<int, int, long> weight) => LinearExpr.WeightedSum(
            taken.SelectMany(block => block), taken.SelectMany((block, number) => block.Select((_, option) => weight(number, option))));

        private static decimal Scale(PricedMenu menu, decimal mark)
        {
            var decimals = menu.Blocks.SelectMany(block => block).SelectMany(option => option.Option.Points).Select(given => given.Points)
                .Concat(menu.Criteria.Select(criterion => criterion.FixedPoints)).Append(mark).Max(points => points.Scale);
            var scale = 1m;
            for (var place = 0; place < decimals; place++)
                scale *= 10;
            return scale;
        }
    }
}
