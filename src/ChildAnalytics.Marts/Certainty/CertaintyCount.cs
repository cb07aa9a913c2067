namespace ChildAnalytics.Marts.Certainty;

/// <summary>For how many communes the verdict is certain whatever is open, and on what the others depend. One verdict may depend on several things.</summary>
/// <param name="ProvinceCode">Two digits; <c>VN</c> for all together.</param>
/// <param name="ProvinceName">Name; null for all together.</param>
/// <param name="RoundId">Newest round.</param>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="Communes">Communes rated.</param>
/// <param name="CertainMet">Met whatever is open.</param>
/// <param name="CertainNotMet">Not met whatever is open.</param>
/// <param name="Dependent">Open.</param>
/// <param name="OnlyUnknownPoints">Open for nothing but points no source confirms.</param>
/// <param name="UnknownPoints">Open for points no source confirms, among other things.</param>
/// <param name="MissingFacts">Open for facts not reported.</param>
/// <param name="NoCase">Open for an item in which no case arose.</param>
/// <param name="SplitShare">Open for the unknown share of a split part.</param>
/// <param name="Sampling">Open for the sampling error of a survey.</param>
/// <param name="UnitClass">Open for the class of the unit.</param>
public sealed record CertaintyCount(
    string ProvinceCode, string? ProvinceName, string RoundId, string RuleSetId, int Communes, int CertainMet, int CertainNotMet, int Dependent,
    int OnlyUnknownPoints, int UnknownPoints, int MissingFacts, int NoCase, int SplitShare, int Sampling, int UnitClass);
