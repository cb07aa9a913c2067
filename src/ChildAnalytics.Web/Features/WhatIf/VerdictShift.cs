using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Rescoring;
using ChildAnalytics.Scoring.Aggregation;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>One commune as it is and as supposed.</summary>
/// <param name="Unit">The commune.</param>
/// <param name="Before">Its sheet as it is.</param>
/// <param name="After">Its sheet as supposed.</param>
public sealed record VerdictShift(PublishedStanding Unit, ScoreSheet Before, ScoreSheet After)
{
    /// <summary>Whether the overall verdict differs.</summary>
    public bool IsFlipped => Before.Overall != After.Overall;

    /// <summary>Whether the total, as far as certain, differs.</summary>
    public bool HasOtherTotal => Before.Total != After.Total;

    /// <summary>Communes by verdict before and after.</summary>
    public static int Count(IEnumerable<VerdictShift> shifts, Verdict before, Verdict after) => shifts.Count(shift => shift.Before.Overall == before && shift.After.Overall == after);

    /// <summary>Communes with a verdict before.</summary>
    public static int CountBefore(IEnumerable<VerdictShift> shifts, Verdict verdict) => shifts.Count(shift => shift.Before.Overall == verdict);

    /// <summary>Communes with a verdict after.</summary>
    public static int CountAfter(IEnumerable<VerdictShift> shifts, Verdict verdict) => shifts.Count(shift => shift.After.Overall == verdict);
}
