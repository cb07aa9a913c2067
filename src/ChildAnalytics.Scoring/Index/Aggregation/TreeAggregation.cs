namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>One run up the tree: scores, known weight and coverage of every node.</summary>
public static class TreeAggregation
{
    /// <summary>Scores of every node.</summary>
    /// <param name="normalised">Measures of <paramref name="tree"/> in its order; more is better.</param>
    /// <param name="tree">The tree with its weights.</param>
    /// <param name="plan">The means. Under <see cref="AggregationPlan.CopelandTotal"/> the index is the Copeland score over the pillars with their own weights, whatever stands between them and the index; a unit whose mean would be missing has none.</param>
    /// <param name="source">Name of the data, for faults.</param>
    /// <exception cref="Domain.Faults.FaultException">A geometric or harmonic mean meets a number of 0 or below (CA1908), all such measures at once.</exception>
    public static NodeScores Score(IndexTable normalised, IndexTree tree, AggregationPlan plan, string source)
    {
        var faults = MeasureScale.Refusals(normalised, plan, source);
        if (faults.Count > 0)
            throw new Domain.Faults.FaultException(faults);
        var units = normalised.Units.Count;
        var scorer = new TreeScorer(tree, units, normalised.DoesNotApply);
        scorer.Score(new MeasureScale(normalised.Columns, plan, tree), tree.Weights);
        var (values, known, coverage) = (new double[tree.Nodes.Count][], new double[tree.Nodes.Count][], new double[tree.Nodes.Count][]);
        for (var node = 0; node < values.Length; node++)
        {
            if (node < tree.MeasureCount)
            {
                values[node] = normalised.Columns[node];
                known[node] = [.. values[node].Select((x, unit) => normalised.DoesNotApply?[node][unit] == true ? double.NaN : double.IsNaN(x) ? 0 : 1)];
                coverage[node] = known[node];
            }
            else
            {
                (values[node], known[node]) = (scorer.Values[node], scorer.KnownWeight[node]);
                coverage[node] = CoverageOf(tree, node, coverage, units);
            }
        }

        if (plan.CopelandTotal)
            values[tree.Root] = CopelandTotal(tree, values);
        return new NodeScores(values, known, coverage);
    }

    private static double[] CoverageOf(IndexTree tree, int node, double[][] coverage, int units)
    {
        var (covered, whole) = (new double[units], new double[units]);
        foreach (var child in tree.Children[node])
        {
            for (var unit = 0; unit < units; unit++)
            {
                if (double.IsNaN(coverage[child][unit]))
                    continue;
                covered[unit] += tree.Weights[child] * coverage[child][unit];
                whole[unit] += tree.Weights[child];
            }
        }

        return [.. covered.Select((part, unit) => part / whole[unit])];
    }

    private static double[] CopelandTotal(IndexTree tree, double[][] values)
    {
        var pillars = Enumerable.Range(0, tree.Nodes.Count).Where(node => tree.Nodes[node].Level == 2 && node != tree.Root).ToArray();
        if (pillars.Length == 0)
            pillars = tree.Children[tree.Root];
        return Copeland.Scores(Array.ConvertAll(pillars, pillar => Ranked(values[pillar], values[tree.Root])), Array.ConvertAll(pillars, pillar => tree.Weights[pillar]));
    }

    // Units without a total are compared with nobody.
    private static double[] Ranked(double[] pillar, double[] total) => [.. pillar.Select((x, unit) => double.IsNaN(total[unit]) ? double.NaN : x)];
}
