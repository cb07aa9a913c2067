using ChildAnalytics.Domain.Time;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>What an assessment may speak of.</summary>
/// <param name="Rounds">Year whose figures a round reads, by id of the round (<c>2024-11</c>).</param>
/// <param name="RuleSets">Items by id, by rule set.</param>
public sealed record AssessmentLists(IReadOnlyDictionary<string, Period> Rounds, IReadOnlyDictionary<string, IReadOnlyDictionary<string, AssessableItem>> RuleSets)
{
    /// <summary>No round and no rule set: every assessment is refused.</summary>
    public static AssessmentLists None { get; } = new(new Dictionary<string, Period>(), new Dictionary<string, IReadOnlyDictionary<string, AssessableItem>>());
}

/// <summary>One item of a rule set, as far as an assessment can be held against it.</summary>
/// <param name="CriterionId">The criterion it belongs to.</param>
/// <param name="IsYesNo">True where the answer is "Có" or "Không".</param>
/// <param name="MaxPoints">Most points; null where no source confirms it.</param>
public sealed record AssessableItem(string CriterionId, bool IsYesNo, decimal? MaxPoints);
