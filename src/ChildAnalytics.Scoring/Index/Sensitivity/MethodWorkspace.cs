using ChildAnalytics.Scoring.Index.Aggregation;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>The arrays one thread re-runs an index on.</summary>
internal sealed class MethodWorkspace(IndexRun run)
{
    private readonly int units = run.Normalised.Units.Count;

    public TreeScorer Scorer { get; } = new(run.Source.Tree, run.Normalised.Units.Count, run.Normalised.DoesNotApply);

    public double[] Weights { get; } = new double[run.Source.Tree.Nodes.Count];

    public int[] Ranks => field ??= new int[units];

    public double[] Keys => field ??= new double[units];

    public int[] Places => field ??= new int[units];
}
