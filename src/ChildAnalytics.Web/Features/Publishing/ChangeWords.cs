using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Publishing;

/// <summary>Subjects, causes and values of changes in words and in addresses.</summary>
public static class ChangeWords
{
    /// <summary>Subjects in the order of the page: what readers act on first.</summary>
    public static IReadOnlyList<(string Subject, string Key, string Name)> Subjects { get; } =
    [
        ("verdict", "ket-luan", "Kết luận"),
        ("class", "nhom", "Nhóm xét điểm chuẩn"),
        ("rank_band", "bac", "Bậc xếp hạng"),
        ("forecast_band", "nguy-co", "Mức nguy cơ không đạt"),
        ("total", "diem", "Tổng điểm"),
        ("rank", "hang", "Hạng"),
        ("forecast_mean", "du-bao", "Giá trị dự báo"),
    ];

    /// <summary>Causes in the order of the page.</summary>
    public static IReadOnlyList<(string Cause, string Key, string Name)> AllCauses { get; } =
        [.. ChangeCause.All.Select(cause => (cause.Name, FoldedText.Of(cause.Text.Vi).Replace(' ', '-'), Capital(cause.Text.Vi)))];

    /// <summary>"Kết luận"; the subject itself where it is unknown.</summary>
    public static string Subject(string subject) => Subjects.FirstOrDefault(known => known.Subject == subject, (Subject: subject, Key: "", Name: subject)).Name;

    /// <summary>"Số liệu và mô hình".</summary>
    public static string Causes(IEnumerable<string> causes) => Capital(ChangeCause.Describe(string.Join('+', causes), Language.Vi));

    /// <summary>The subject behind a key of the address; null where unknown.</summary>
    public static string? SubjectOf(string? key) => Subjects.Where(known => known.Key == key).Select(known => known.Subject).FirstOrDefault();

    /// <summary>The cause behind a key of the address; null where unknown.</summary>
    public static string? CauseOf(string? key) => AllCauses.Where(known => known.Key == key).Select(known => known.Cause).FirstOrDefault();

    /// <summary>A value as readers know it: "Đạt", "Rất cao", "801–876"; words where nothing was stated.</summary>
    public static string Value(string subject, string? value) => (subject, value) switch
    {
        (_, null) => subject == "forecast_mean" ? "không công bố" : "chưa có",
        ("verdict", "met") => VerdictWords.Name(Verdict.Met),
        ("verdict", "not_met") => VerdictWords.Name(Verdict.NotMet),
        ("verdict", _) => VerdictWords.Name(Verdict.Undetermined),
        ("forecast_band", _) => RiskWords.Name(int.Parse(value, CultureInfo.InvariantCulture)),
        ("class", _) => value.Replace(",", " hoặc ", StringComparison.Ordinal),
        ("rank_band", _) => "bậc " + value,
        _ => string.Join('–', value.Split('–').Select(Number)),
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.GetCultureInfo("vi-VN")) + words[1..];

    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? NumberText.Short(number, 2) : text;
}
