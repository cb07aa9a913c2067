using ChildAnalytics.Marts.Risks;

namespace ChildAnalytics.Web.Formats;

/// <summary>What changed since the publication before, in words.</summary>
public static class ChangeWords
{
    /// <summary>"trước: Cao, do số liệu mới".</summary>
    public static string Of(BandChange change) =>
        $"trước: {RiskWords.Name(change.Before)}, do {string.Join(", ", change.Causes.Select(Cause))}";

    private static string Cause(string cause) => cause switch
    {
        "data" => "số liệu mới",
        "boundary" => "địa giới",
        "rule" => "quy định, mục tiêu",
        "model" => "cách tính",
        _ => cause,
    };
}
