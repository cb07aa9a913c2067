namespace ChildAnalytics.Marts.Risks;

/// <summary>Which likely misses are wanted. What is null or empty does not narrow.</summary>
/// <param name="Year">Target year.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="Bands">1 to 5; 0 stands for "no forecast".</param>
/// <param name="Agency">Short id of a lead agency.</param>
/// <param name="MeasureId">One measure.</param>
/// <param name="CommuneId">One commune.</param>
/// <param name="FoldedWords">Part of a name, lower case, no diacritics.</param>
/// <param name="MinimumChildrenShort">Fewest children short.</param>
/// <param name="OnlyChanged">Only pairs whose band differs from the publication before.</param>
public sealed record RiskFilter(
    int Year, string? ProvinceCode = null, IReadOnlyList<int>? Bands = null, string? Agency = null, string? MeasureId = null,
    string? CommuneId = null, string? FoldedWords = null, int? MinimumChildrenShort = null, bool OnlyChanged = false);
