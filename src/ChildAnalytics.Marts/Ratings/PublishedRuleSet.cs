namespace ChildAnalytics.Marts.Ratings;

/// <summary>A rule set as readers choose it.</summary>
/// <param name="Id">For example <c>QD06-2019</c>.</param>
/// <param name="Label">Vietnamese name.</param>
/// <param name="IsIllustrative">True where points are assumed.</param>
/// <param name="Notice">Label its tables carry; null for a confirmed set.</param>
/// <param name="TotalPoints">Points of all criteria together.</param>
/// <param name="KnownPoints">Points of the criteria whose maximum is known.</param>
/// <param name="KnownCriteria">Criteria whose maximum is known.</param>
/// <param name="Criteria">All criteria.</param>
/// <param name="Source">Where the set is said.</param>
public sealed record PublishedRuleSet(
    string Id, string Label, bool IsIllustrative, string? Notice, decimal? TotalPoints,
    decimal? KnownPoints, int KnownCriteria, int Criteria, string? Source);
