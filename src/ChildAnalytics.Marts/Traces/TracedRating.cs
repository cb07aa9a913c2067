namespace ChildAnalytics.Marts.Traces;

/// <summary>Total and verdict of a commune in one year under one rule set.</summary>
/// <param name="Total">Null unless exact.</param>
/// <param name="TotalMin">Fewest points possible.</param>
/// <param name="TotalMax">Most points possible.</param>
/// <param name="ClassId">A, B or C; null where not determined.</param>
/// <param name="ClassCandidates">Classes still possible.</param>
/// <param name="ClassDate">Day the class speaks of.</param>
/// <param name="PassMarkLo">Lowest mark of the classes still possible.</param>
/// <param name="PassMarkHi">Highest mark of the classes still possible.</param>
/// <param name="VerdictComplete">Every criterion is scored and above 0: <c>met</c>, <c>not_met</c>, <c>undetermined</c>.</param>
/// <param name="VerdictNoZero">Nothing is at 0.</param>
/// <param name="VerdictTotal">The total reaches the mark.</param>
/// <param name="Verdict">All three.</param>
public sealed record TracedRating(
    decimal? Total, decimal? TotalMin, decimal? TotalMax, string? ClassId, IReadOnlyList<string> ClassCandidates, DateOnly? ClassDate,
    decimal? PassMarkLo, decimal? PassMarkHi, string? VerdictComplete, string? VerdictNoZero, string? VerdictTotal, string? Verdict);
