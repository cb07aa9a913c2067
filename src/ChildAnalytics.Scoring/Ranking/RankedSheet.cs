using ChildAnalytics.Scoring.Aggregation;

namespace ChildAnalytics.Scoring.Ranking;

/// <summary>Place of one commune among the sheets it was ranked with.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Rank">1 is best; equal totals share it; null where the own total is not exact. It counts those certainly above, so it equals <paramref name="RankLo"/>.</param>
/// <param name="RankLo">Best place possible: 1 and those certainly above.</param>
/// <param name="RankHi">Worst place possible: 1 and those possibly above. Equal to <paramref name="RankLo"/> where nothing open can change the place.</param>
/// <param name="RankedUnits">Sheets ranked together.</param>
/// <param name="Band">Quarter of the list, 1 best to 4; null where the best and the worst place lie in different quarters.</param>
public sealed record RankedSheet(ScoreSheet Sheet, int? Rank, int RankLo, int RankHi, int RankedUnits, int? Band);
