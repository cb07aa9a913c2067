namespace ChildAnalytics.Marts.Ratings;

/// <summary>A province in one monitoring year under one rule set.</summary>
/// <param name="RoundId">Monitoring year.</param>
/// <param name="Communes">Communes rated.</param>
/// <param name="Met">Of these, met.</param>
/// <param name="NotMet">Of these, not met.</param>
/// <param name="Undetermined">Of these, open.</param>
/// <param name="ShareMet">Percent met; null where not stated.</param>
/// <param name="ShareMetLow">Percent if every open unit failed.</param>
/// <param name="ShareMetHigh">Percent if every open unit passed.</param>
/// <param name="TargetShare">Percent aimed at; null where no document sets one.</param>
/// <param name="TargetDocument">The document.</param>
/// <param name="TargetSource">Full name of that document; null where none.</param>
/// <param name="MedianTotal">Median of totals; null where totals are ranges.</param>
public sealed record ProvinceRound(
    string RoundId, int Communes, int Met, int NotMet, int Undetermined, double? ShareMet, double? ShareMetLow, double? ShareMetHigh,
    double? TargetShare, string? TargetDocument, string? TargetSource, double? MedianTotal);
