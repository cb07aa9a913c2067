using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>Normalised measures as a pillar's mean adds them up (logarithms for a geometric one), computed once for many runs.</summary>
internal sealed class MeasureScale
{
    public MeasureScale(double[][] measures, AggregationPlan plan, IndexTree tree)
    {
        Plan = plan;
        Forward = new double[measures.Length][];
        for (var measure = 0; measure < measures.Length; measure++)
        {
            var rule = plan.RuleOf(tree, tree.Parents[measure]);
            Forward[measure] = rule is { Method: AggregationMethod.Arithmetic, Floor: null } ? measures[measure] : Array.ConvertAll(measures[measure], rule.Forward);
        }
    }

    public AggregationPlan Plan { get; }

    public double[][] Forward { get; }

    // A mean of numbers above 0 is above 0, so measures decide for the whole tree.
    public static IReadOnlyList<Fault> Refusals(IndexTable normalised, AggregationPlan plan, string file)
    {
        var faults = new List<Fault>();
        if (!plan.NeedsPositive)
            return faults;
        for (var measure = 0; measure < normalised.Columns.Length; measure++)
        {
            var unit = Array.FindIndex(normalised.Columns[measure], x => x <= 0);
            if (unit >= 0)
                faults.Add(IndexFaults.MeanRefused(file, normalised.Codes[measure], normalised.Units[unit], normalised.Columns[measure][unit]));
        }

        return faults;
    }
}
