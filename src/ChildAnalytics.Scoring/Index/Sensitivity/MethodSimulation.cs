using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Treatment;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>An index re-run under other choices. Every combination of treatment, normalisation and mean is prepared once; a draw then only weighs.</summary>
public sealed class MethodSimulation
{
    // Weight sets and sets of measures are named by a number below this, so that a uniform stands for exactly one of them.
    private const double NamedSets = 1L << 40;

    private const ulong MeasureStreams = 1UL << 41;

    private readonly IndexRun run;
    private readonly MethodChoices choices;
    private readonly int seed;

    // By treatment, normalisation, aggregation.
    private readonly MeasureScale[] scales;
    private readonly int treatments;

    /// <summary>Prepares every combination of choices.</summary>
    /// <param name="run">The nominal run: its ranks are what others are compared with.</param>
    /// <param name="choices">The alternatives.</param>
    /// <param name="seed">Names the sets of weights and of measures.</param>
    /// <exception cref="ArgumentException">An alternative is a Copeland comparison.</exception>
    /// <exception cref="FaultException">An alternative cannot be used on these data (CA1907, CA1908): no draw falls back to another setting.</exception>
    public MethodSimulation(IndexRun run, MethodChoices choices, int seed)
    {
        if (choices.Aggregations.Any(plan => plan.CopelandTotal))
            throw new ArgumentException("Copeland comparisons are no alternative here: a draw weighs means.", nameof(choices));
        (this.run, this.choices, this.seed) = (run, choices, seed);
        IndexTable[] treated = choices.Winsorised is { } most ? [.. most.Select(Treated)] : [run.Treated];
        treatments = treated.Length;
        Factors = [.. ListFactors()];
        var prepared = new List<MeasureScale>();
        var faults = new List<Fault>();
        foreach (var table in treated)
        {
            foreach (var rule in choices.Normalisations)
            {
                var columns = CompositeIndex.Normalise(table, run.Source.Tree, rule, run.Source.Version);
                var normalised = table.With(Array.ConvertAll(columns, column => column.Values));
                foreach (var plan in choices.Aggregations)
                {
                    faults.AddRange(MeasureScale.Refusals(normalised, plan, run.Source.Version));
                    prepared.Add(new MeasureScale(normalised.Columns, plan, run.Source.Tree));
                }
            }
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults.Distinct()]);
        scales = [.. prepared];
    }

    /// <summary>The choices that vary, in the order in which their uniforms are given.</summary>
    public IReadOnlyList<MethodFactor> Factors { get; }

    /// <summary>The run that others are compared with.</summary>
    public IndexRun Nominal => run;

    internal MethodWorkspace NewWorkspace() => new(run);

    // Ranks under the choices that the uniforms (one per factor, 0 to below 1) stand for; they stay in the workspace.
    internal int[] RanksAt(ReadOnlySpan<double> uniforms, MethodWorkspace workspace)
    {
        var tree = run.Source.Tree;
        tree.Weights.CopyTo(workspace.Weights, 0);
        int treatment = 0, normalisation = 0, aggregation = 0;
        for (var factor = 0; factor < Factors.Count; factor++)
        {
            var uniform = uniforms[factor];
            switch (Factors[factor])
            {
                case MethodFactor.Winmax:
                    treatment = (int)(uniform * treatments);
                    break;
                case MethodFactor.Normalisation:
                    normalisation = (int)(uniform * choices.Normalisations.Count);
                    break;
                case MethodFactor.Aggregation:
                    aggregation = (int)(uniform * choices.Aggregations.Count);
                    break;
                case MethodFactor.Weights:
                    choices.Weights!.RedrawInPlace(workspace.Weights, tree, new RandomStream(seed, (ulong)(uniform * NamedSets)));
                    break;
                default:
                    LeaveOut(workspace.Weights, new RandomStream(seed, MeasureStreams + (ulong)(uniform * NamedSets)));
                    break;
            }
        }

        workspace.Scorer.Score(scales[(((treatment * choices.Normalisations.Count) + normalisation) * choices.Aggregations.Count) + aggregation], workspace.Weights);
        RankPositions.Descending(workspace.Scorer.Values[tree.Root], workspace.Ranks, workspace.Keys, workspace.Places);
        return workspace.Ranks;
    }

    private IndexTable Treated(int most) =>
        run.Screened.With(Array.ConvertAll(run.Screened.Columns, column => OutlierTreatment.Treat(column, most).Values));

    private IEnumerable<MethodFactor> ListFactors()
    {
        if (treatments > 1)
            yield return MethodFactor.Winmax;
        if (choices.Normalisations.Count > 1)
            yield return MethodFactor.Normalisation;
        if (choices.Weights is not null)
            yield return MethodFactor.Weights;
        if (choices.Aggregations.Count > 1)
            yield return MethodFactor.Aggregation;
        if (choices.LeavesMeasuresOut)
            yield return MethodFactor.Measures;
    }

    private void LeaveOut(double[] weights, RandomStream random)
    {
        var measures = run.Source.Tree.MeasureCount;
        for (var measure = 0; measure < measures; measure++)
        {
            if (random.Uniform() * measures < 1)
                weights[measure] = 0;
        }
    }
}
