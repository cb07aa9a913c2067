namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>One line of <c>rank run</c>: a unit's rank and the ranks it may have.</summary>
/// <param name="Unit">The unit as named in the input.</param>
/// <param name="Rank">1 is the highest; ties share the better rank. Null, like the sets, where the estimate is missing.</param>
/// <param name="Marginal">Holds for this unit by itself.</param>
/// <param name="Simultaneous">Holds for all units together.</param>
public sealed record RankSetRow(string Unit, int? Rank, RankInterval? Marginal, RankInterval? Simultaneous);
