namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>Names of <see cref="VerdictCauses"/> in the public tables.</summary>
public static class VerdictCausesExtensions
{
    private static readonly (VerdictCauses Cause, string Name)[] Names =
    [
        (VerdictCauses.UnknownPoints, "unknown_points"),
        (VerdictCauses.MissingFacts, "missing_facts"),
        (VerdictCauses.NoCase, "no_case"),
        (VerdictCauses.SplitShare, "split_share"),
        (VerdictCauses.Sampling, "sampling"),
        (VerdictCauses.UnitClass, "unit_class"),
    ];

    /// <summary>The names joined by a comma, in this order: unknown_points, missing_facts, no_case, split_share, sampling, unit_class; empty for none.</summary>
    public static string Name(this VerdictCauses causes) =>
        string.Join(',', Names.Where(pair => causes.HasFlag(pair.Cause)).Select(pair => pair.Name));
}
