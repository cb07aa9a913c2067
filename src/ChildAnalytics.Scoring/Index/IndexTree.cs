using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Index;

/// <summary>The shape of an index: measures first, in the order given, then aggregates from the lowest level to the index itself.</summary>
public sealed class IndexTree
{
    private IndexTree(IndexNode[] nodes, int measures)
    {
        Nodes = nodes;
        MeasureCount = measures;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var node = 0; node < nodes.Length; node++)
            places.Add(nodes[node].Code, node);
        Parents = Array.ConvertAll(nodes, node => node.Parent is null ? -1 : places[node.Parent]);
        Children = [.. Enumerable.Range(0, nodes.Length).Select(parent => Enumerable.Range(0, nodes.Length).Where(child => Parents[child] == parent).ToArray())];
        Weights = Array.ConvertAll(nodes, node => node.Weight);
    }

    /// <summary>Measures in the order of the metadata, then aggregates by level; the index itself is last.</summary>
    public IReadOnlyList<IndexNode> Nodes { get; }

    /// <summary>How many of <see cref="Nodes"/> are measures.</summary>
    public int MeasureCount { get; }

    /// <summary>Place of the index itself in <see cref="Nodes"/>.</summary>
    public int Root => Nodes.Count - 1;

    /// <summary>Place of each node's parent in <see cref="Nodes"/>; -1 for the index itself.</summary>
    internal int[] Parents { get; }

    /// <summary>Places of each node's children; empty for a measure.</summary>
    internal int[][] Children { get; }

    /// <summary>Weight of each node as the metadata state it, in the order of <see cref="Nodes"/>.</summary>
    internal double[] Weights { get; }

    /// <summary>The tree of these nodes.</summary>
    /// <param name="nodes">In any order.</param>
    /// <param name="file">Name of the file they come from, for faults.</param>
    /// <exception cref="FaultException">A code stands twice (CA1903), a parent is unknown or not above its child (CA1904), or there is not exactly one node without parent, with children under every aggregate (CA1905); all faults at once.</exception>
    public static IndexTree Of(IReadOnlyList<IndexNode> nodes, string file)
    {
        var faults = new List<Fault>();
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!levels.TryAdd(node.Code, node.Level))
                faults.Add(IndexFaults.CodeTwice(file, node.Code));
        }

        foreach (var node in nodes)
        {
            if (node.Parent is not null && !(levels.TryGetValue(node.Parent, out var above) && above > node.Level))
                faults.Add(IndexFaults.ParentNotAbove(file, node.Code, node.Parent));
            if (node.Level > 1 && !nodes.Any(child => child.Parent == node.Code))
                faults.Add(IndexFaults.NoChildren(file, node.Code));
        }

        var roots = nodes.Where(node => node.Parent is null).ToList();
        if (roots.Count != 1 || roots[0].Level < 2)
            faults.Add(IndexFaults.NotOneRoot(file, roots.Select(root => root.Code)));
        if (faults.Count > 0)
            throw new FaultException(faults);
        return new IndexTree([.. nodes.OrderBy(node => node.Level)], nodes.Count(node => node.Level == 1));
    }
}
