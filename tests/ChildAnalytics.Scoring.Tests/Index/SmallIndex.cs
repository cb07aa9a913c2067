using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Index;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>A small index typed by hand: pillar P holds a and b, pillar Q holds c, the index is T. Goalposts of every measure are 0 and 100.</summary>
internal static class SmallIndex
{
    public static IndexNode Measure(string code, string parent, double weight = 1, Direction direction = Direction.Up) =>
        new(code, 1, parent, direction, weight) { Worst = direction == Direction.Up ? 0 : 100, Best = direction == Direction.Up ? 100 : 0 };

    public static IndexNode Aggregate(string code, int level, string? parent, double weight = 1) => new(code, level, parent, Direction.Up, weight);

    public static IndexNode[] Nodes { get; } =
    [
        Measure("a", "P"), Measure("b", "P", 3), Measure("c", "Q"),
        Aggregate("P", 2, "T"), Aggregate("Q", 2, "T"), Aggregate("T", 3, null),
    ];

    public static IndexSource Source(double[] a, double[] b, double[] c, bool[][]? doesNotApply = null) => Source(Nodes, [a, b, c], doesNotApply);

    public static IndexSource Source(IndexNode[] nodes, double[][] columns, bool[][]? doesNotApply = null)
    {
        string[] units = [.. columns[0].Select((_, unit) => $"u{unit}")];
        string[] codes = [.. nodes.Where(node => node.Level == 1).Select(node => node.Code)];
        return new IndexSource(IndexTree.Of(nodes, "tree"), new IndexTable(units, codes, columns, doesNotApply), new IndexTable(units, [], []), [], "typed");
    }

    public static double Score(IndexRun run, string code, int unit)
    {
        var node = run.Source.Tree.Nodes.Select((n, place) => (n.Code, place)).Single(pair => pair.Code == code).place;
        return run.Scores.Values[node][unit];
    }
}
