namespace ChildAnalytics.Domain.Scores;

/// <summary>Names of <see cref="Verdict"/> in the public tables.</summary>
public static class VerdictExtensions
{
    /// <summary>met, not_met or undetermined.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not_met",
        _ => "undetermined",
    };
}
