using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Marts.Risks;

namespace ChildAnalytics.Web.Formats;

/// <summary>The five bands of risk in words; a percentage is never shown beside a commune.</summary>
public static class RiskWords
{
    /// <summary>Word of band 1 to 5; anything else is "Chưa dự báo".</summary>
    public static string Name(int? band) => band switch
    {
        1 => "Rất thấp",
        2 => "Thấp",
        3 => "Ngang nhau",
        4 => "Cao",
        5 => "Rất cao",
        _ => "Chưa dự báo",
    };

    /// <summary>How a band differs from the publication before, and why: "trước: Cao, do số liệu".</summary>
    public static string Changed(BandChange change) =>
        $"trước: {Name(change.Before)}, do {ChangeCause.Describe(string.Join('+', change.Causes), Language.Vi)}";

    /// <summary>Limits of a band, for legends only.</summary>
    public static string Limits(int? band) => band switch
    {
        1 => "dưới 10%",
        2 => "10% đến dưới 33%",
        3 => "33% đến 67%",
        4 => "trên 67% đến 90%",
        5 => "trên 90%",
        _ => "thiếu số liệu",
    };
}
