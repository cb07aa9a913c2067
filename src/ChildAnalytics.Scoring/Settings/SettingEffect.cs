namespace ChildAnalytics.Scoring.Settings;

/// <summary>What one answer to an open question does to the verdicts of a rule set in a round.</summary>
/// <param name="Option">The answer.</param>
/// <param name="Met">Communes whose verdict is met under it; null where it cannot be computed, as all counts here.</param>
/// <param name="NotMet">Communes whose verdict is not met.</param>
/// <param name="Undetermined">Communes whose verdict stays open.</param>
/// <param name="ChangedVerdicts">Communes whose verdict differs from the one in use.</param>
/// <param name="ChangedTotals">Communes whose total, as far as certain, differs from the one in use.</param>
/// <param name="ChangedMarks">Communes whose pass mark, as far as certain, differs from the one in use.</param>
public sealed record SettingEffect(
    SettingOption Option,
    int? Met,
    int? NotMet,
    int? Undetermined,
    int? ChangedVerdicts,
    int? ChangedTotals,
    int? ChangedMarks);
