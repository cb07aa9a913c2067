namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>One line of <c>ranks.csv</c>: a unit's rank and its spread over other choices of method.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Rank">1 is the highest; null where the unit has no score.</param>
/// <param name="Mean">Mean rank over the draws; this and the next three are null without simulations.</param>
/// <param name="Median">Median rank.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
public sealed record RankRow(string Unit, int? Rank, double? Mean, double? Median, double? Low, double? High);
