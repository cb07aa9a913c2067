namespace ChildAnalytics.Marts.Traces;

/// <summary>What a reader wants traced.</summary>
/// <param name="Commune">Code, or code and first day.</param>
/// <param name="Criterion">Id (<c>TC07</c>), number (<c>7</c>), id of an item (<c>TC01b</c>: its criterion), or <see cref="AllCriteria"/>.</param>
/// <param name="Period">Monitoring year.</param>
/// <param name="RuleSetId">The rule set; null for the confirmed one.</param>
public sealed record TraceRequest(string Commune, string Criterion, string Period, string? RuleSetId = null)
{
    /// <summary>All criteria of the rule set.</summary>
    public const string AllCriteria = "all";
}
