using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Web.Formats;

/// <summary>Verdicts in words, in addresses, and by the icon that goes with them.</summary>
public static class VerdictWords
{
    /// <summary>All verdicts in the order of the bars: the first two are the interval.</summary>
    public static IReadOnlyList<Verdict> InOrder { get; } = [Verdict.Met, Verdict.Undetermined, Verdict.NotMet];

    /// <summary>"Đạt", "Chưa xác định", "Không đạt".</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => "Đạt",
        Verdict.NotMet => "Không đạt",
        _ => "Chưa xác định",
    };

    /// <summary>Key in addresses: dat, chua-ro, khong-dat.</summary>
    public static string Key(Verdict verdict) => verdict switch
    {
        Verdict.Met => "dat",
        Verdict.NotMet => "khong-dat",
        _ => "chua-ro",
    };

    /// <summary>Name of the icon.</summary>
    public static string Icon(Verdict verdict) => verdict switch
    {
        Verdict.Met => "check",
        Verdict.NotMet => "x",
        _ => "question-mark",
    };

    /// <summary>Ending of the style classes: met, not, und.</summary>
    public static string Style(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not",
        _ => "und",
    };
}
