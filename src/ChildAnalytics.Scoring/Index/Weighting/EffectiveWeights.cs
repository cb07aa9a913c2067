using ChildAnalytics.Scoring.Index.Aggregation;

namespace ChildAnalytics.Scoring.Index.Weighting;

/// <summary>How much each measure counts in the end: the product of its rescaled weights up the tree.</summary>
public static class EffectiveWeights
{
    /// <summary>Effective weight of each measure when nothing is missing, in the order of the tree; they sum to 1.</summary>
    public static double[] OfMeasures(IndexTree tree) => [.. Enumerable.Range(0, tree.MeasureCount).Select(measure => OfNode(tree, measure))];

    /// <summary>Effective weight of each measure for one unit: what is missing or does not apply weighs 0, and its weight went to its neighbours.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="scores">The run.</param>
    /// <param name="unit">Place of the unit.</param>
    /// <returns>In the order of the tree; they sum to 1. All 0 where the unit has no score.</returns>
    public static double[] OfUnit(IndexTree tree, NodeScores scores, int unit)
    {
        var weights = new double[tree.Nodes.Count];
        weights[tree.Root] = double.IsNaN(scores.Values[tree.Root][unit]) ? 0 : 1;
        for (var node = tree.Root; node >= tree.MeasureCount; node--)
        {
            var known = Array.FindAll(tree.Children[node], child => !double.IsNaN(scores.Values[child][unit]));
            var total = known.Sum(child => tree.Weights[child]);
            foreach (var child in known)
                weights[child] = weights[node] * tree.Weights[child] / total;
        }

        return weights[..tree.MeasureCount];
    }

    private static double OfNode(IndexTree tree, int node)
    {
        var weight = 1.0;
        for (; tree.Parents[node] >= 0; node = tree.Parents[node])
            weight *= tree.Weights[node] / tree.Children[tree.Parents[node]].Sum(child => tree.Weights[child]);
        return weight;
    }
}
