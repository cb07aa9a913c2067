namespace ChildAnalytics.Scoring.Settings;

/// <summary>Names of <see cref="SettingReach"/> in the public tables.</summary>
public static class SettingReachExtensions
{
    /// <summary>computed, no_part_in_verdict or not_at_hand.</summary>
    public static string Name(this SettingReach reach) => reach switch
    {
        SettingReach.Computed => "computed",
        SettingReach.NoPartInVerdict => "no_part_in_verdict",
        _ => "not_at_hand",
    };
}
