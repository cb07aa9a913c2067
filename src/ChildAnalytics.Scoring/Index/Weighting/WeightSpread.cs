using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Weighting;

/// <summary>How weights are redrawn to see how much a ranking hangs on them: each w becomes w times 1 plus or minus up to <paramref name="Share"/>, uniformly.</summary>
/// <param name="Share">Largest relative change, 0 to below 1.</param>
/// <param name="FromLevel">Lowest level whose weights are redrawn; 1 redraws measures too. The index itself has no weight to redraw.</param>
public sealed record WeightSpread(double Share, int FromLevel)
{
    /// <summary>A quarter either way, as COINr's example does for pillars and what is above them.</summary>
    public static WeightSpread PillarsByAQuarter { get; } = new(0.25, 2);

    // Writes a redrawn set into weights, which starts as the tree's own.
    internal void RedrawInPlace(double[] weights, IndexTree tree, RandomStream random)
    {
        for (var node = 0; node < tree.Root; node++)
        {
            if (tree.Nodes[node].Level >= FromLevel)
                weights[node] *= 1 + (Share * ((2 * random.Uniform()) - 1));
        }
    }
}
