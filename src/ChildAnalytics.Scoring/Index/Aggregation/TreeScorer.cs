namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>Adds scores up a tree again and again, on arrays it keeps. One per thread.</summary>
internal sealed class TreeScorer
{
    // Half a billionth of the weight: sums of weights are not exact.
    private const double WeightRounding = 1e-9;

    private readonly IndexTree tree;
    private readonly bool[][]? doesNotApply;
    private readonly double[] sums;
    private readonly double[] known;
    private readonly double[] applying;

    /// <param name="tree">The tree.</param>
    /// <param name="units">Number of units.</param>
    /// <param name="doesNotApply">Marks of <see cref="IndexTable"/>; null where every measure applies.</param>
    public TreeScorer(IndexTree tree, int units, bool[][]? doesNotApply)
    {
        this.tree = tree;
        (sums, known, applying) = (new double[units], new double[units], new double[units]);
        Values = [.. Enumerable.Range(0, tree.Nodes.Count).Select(node => node < tree.MeasureCount ? [] : new double[units])];
        KnownWeight = [.. Enumerable.Range(0, tree.Nodes.Count).Select(node => node < tree.MeasureCount ? [] : new double[units])];
        this.doesNotApply = doesNotApply is null ? null : MarksOfNodes(doesNotApply, units);
    }

    /// <summary>Scores of aggregates after <see cref="Score"/>, by node and unit; empty for measures.</summary>
    public double[][] Values { get; }

    /// <summary>Share of each aggregate's weight that was known; empty for measures.</summary>
    public double[][] KnownWeight { get; }

    /// <summary>Scores every aggregate. A child of weight 0 takes no part.</summary>
    public void Score(MeasureScale scale, double[] weights)
    {
        for (var node = tree.MeasureCount; node < tree.Nodes.Count; node++)
        {
            var rule = scale.Plan.RuleOf(tree, node);
            Array.Clear(sums);
            Array.Clear(known);
            Array.Clear(applying);
            var total = 0.0;
            foreach (var child in tree.Children[node])
            {
                var weight = weights[child];
                if (weight == 0)
                    continue;
                total += weight;
                if (child < tree.MeasureCount)
                    Add(scale.Forward[child], weight);
                else
                    Add(Values[child], weight, rule);
                CountApplying(child, weight);
            }

            Close(node, rule, total);
        }
    }

    private void Add(double[] forward, double weight)
    {
        for (var unit = 0; unit < forward.Length; unit++)
        {
            var x = forward[unit];
            if (double.IsNaN(x))
                continue;
            sums[unit] += weight * x;
            known[unit] += weight;
        }
    }

    private void Add(double[] values, double weight, AggregationRule rule)
    {
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (double.IsNaN(values[unit]))
                continue;
            sums[unit] += weight * rule.Forward(values[unit]);
            known[unit] += weight;
        }
    }

    private void CountApplying(int child, double weight)
    {
        if (doesNotApply is null)
            return;
        for (var unit = 0; unit < applying.Length; unit++)
            applying[unit] += doesNotApply[child][unit] ? 0 : weight;
    }

    private void Close(int node, AggregationRule rule, double total)
    {
        var (values, shares) = (Values[node], KnownWeight[node]);
        for (var unit = 0; unit < values.Length; unit++)
        {
            var whole = doesNotApply is null ? total : applying[unit];
            shares[unit] = known[unit] / whole;
            values[unit] = known[unit] > 0 && shares[unit] >= rule.Threshold - WeightRounding ? rule.Back(sums[unit] / known[unit]) : double.NaN;
        }
    }

    // An aggregate does not apply where none of its children does.
    private bool[][] MarksOfNodes(bool[][] measures, int units)
    {
        var marks = new bool[tree.Nodes.Count][];
        for (var node = 0; node < marks.Length; node++)
            marks[node] = node < tree.MeasureCount ? measures[node] : [.. Enumerable.Range(0, units).Select(unit => Array.TrueForAll(tree.Children[node], child => marks[child][unit]))];
        return marks;
    }
}
