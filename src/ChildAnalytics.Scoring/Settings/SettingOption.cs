using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Settings;

/// <summary>One way to answer one open question, as the engine would rate under it.</summary>
/// <param name="SettingId">The question: a setting, or a list of units that is not at hand.</param>
/// <param name="Option">The answer.</param>
/// <param name="IsInUse">True for the answer in use; the others are held against it.</param>
/// <param name="Reach">Whether and how the verdicts can be recomputed under it.</param>
/// <param name="Settings">The settings under this answer.</param>
/// <param name="Read">The commune as it reads under this answer; null where the answer changes no fact.</param>
public sealed record SettingOption(
    string SettingId,
    string Option,
    bool IsInUse,
    SettingReach Reach,
    LegalSettings Settings,
    Func<CommuneRecord, CommuneRecord>? Read = null);
