namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>The means of a whole tree.</summary>
/// <param name="Pillars">How measures join into pillars (level 2).</param>
/// <param name="Above">How pillars join into what is above them, up to the index.</param>
/// <param name="CopelandTotal">Whether the index itself is not a mean but a <see cref="Copeland"/> comparison of units over the pillars.</param>
public sealed record AggregationPlan(AggregationRule Pillars, AggregationRule Above, bool CopelandTotal = false)
{
    /// <summary>Share of a pillar's weight that must be known (a proposal, composite index specification 11).</summary>
    public const double PillarThreshold = 0.60;

    /// <summary>Share of the weight above pillars that must be known (a proposal, as above).</summary>
    public const double TotalThreshold = 0.80;

    /// <summary>The same mean at every level.</summary>
    public static AggregationPlan Everywhere(AggregationMethod method) =>
        new(new AggregationRule(method, PillarThreshold), new AggregationRule(method, TotalThreshold));

    /// <summary>The communes' index: arithmetic within a pillar, geometric across pillars with a floor of 1 of 100, so that a very bad pillar cannot be bought off.</summary>
    public static AggregationPlan Communes { get; } =
        new(new AggregationRule(AggregationMethod.Arithmetic, PillarThreshold), new AggregationRule(AggregationMethod.Geometric, TotalThreshold, 1));

    /// <summary>The names to offer where a plan is asked for; <see cref="Named"/> knows each of them and some spellings more.</summary>
    public static IReadOnlyList<string> Names { get; } = ["amean", "gmean", "hmean", "copeland", "communes"];

    /// <summary>The plan of a name of the command line: amean or arithmetic, gmean or geometric, hmean or harmonic, copeland, communes; null where unknown.</summary>
    public static AggregationPlan? Named(string name) => name switch
    {
        "amean" or "arithmetic" => Everywhere(AggregationMethod.Arithmetic),
        "gmean" or "geometric" => Everywhere(AggregationMethod.Geometric),
        "hmean" or "harmonic" => Everywhere(AggregationMethod.Harmonic),
        "copeland" => Everywhere(AggregationMethod.Arithmetic) with { CopelandTotal = true },
        "communes" => Communes,
        _ => null,
    };

    internal bool NeedsPositive => Pillars.NeedsPositive || Above.NeedsPositive;

    internal AggregationRule RuleOf(IndexTree tree, int node) => tree.Nodes[node].Level == 2 && node != tree.Root ? Pillars : Above;
}
