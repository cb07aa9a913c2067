using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Marts.Rounds;

/// <summary>What a commune's figures give in one recognition round: one row of table <c>round_rating</c>. No decision of an authority.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="RuleSetId">Rules in force on its last day.</param>
/// <param name="ClassCandidates">Classes possible on that day, joined by a comma; null where none.</param>
/// <param name="PassMarkLow">Lowest pass mark possible.</param>
/// <param name="PassMarkHigh">Highest pass mark possible.</param>
/// <param name="TotalMin">Points that are certain.</param>
/// <param name="TotalMax">Points still possible.</param>
/// <param name="Verdict">All three conditions together.</param>
/// <param name="IsRecomputed">True where the unit came into being after the round.</param>
public sealed record RoundResult(
    string RoundId, string RuleSetId, string? ClassCandidates, decimal? PassMarkLow, decimal? PassMarkHigh, decimal? TotalMin, decimal? TotalMax, Verdict Verdict, bool IsRecomputed);
