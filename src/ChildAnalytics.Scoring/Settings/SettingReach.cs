namespace ChildAnalytics.Scoring.Settings;

/// <summary>Whether the verdicts under an answer can be recomputed.</summary>
public enum SettingReach
{
    /// <summary>They are recomputed.</summary>
    Computed,

    /// <summary>The question has no part in a verdict: who recognises, for example.</summary>
    NoPartInVerdict,

    /// <summary>The answer needs figures or dates that are not at hand; nothing is computed, and nothing is said to stay the same.</summary>
    NotAtHand,
}
