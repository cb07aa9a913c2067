using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>How forecasts of one measure would have done in past years, and which method the publication therefore uses.</summary>
public partial class BacktestCard
{
    /// <summary>The measure.</summary>
    [Parameter, EditorRequired]
    public required PublishedMeasure Measure { get; set; }

    /// <summary>Methods tested, the one in use first; empty where the past is too short.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MethodSkill> Skill { get; set; }

    private string Finding
    {
        get
        {
            if (Skill.Count == 0)
                return "Lịch sử quá ngắn để kiểm tra lại: khoảng dự báo của chỉ tiêu này chưa được hiệu chỉnh.";
            var chosen = Skill[0];
            var text = $"Thử dự báo từ {NumberText.Count(chosen.Origins ?? 0)} năm trong quá khứ, trên {NumberText.Count(chosen.Series ?? 0)} xã, phường, rồi so với số thật.";
            if (Skill.FirstOrDefault(method => method.Method == MethodWords.Pooled) is { OriginsWon: { } won, Origins: { } origins } pooled)
            {
                text += pooled.IsChosen
                    ? $" Mô hình gộp thắng ở {NumberText.Count(won)} trong {NumberText.Count(origins)} lần thử, nên được dùng."
                    : $" Mô hình gộp chỉ thắng ở {NumberText.Count(won)} trong {NumberText.Count(origins)} lần thử, nên điểm dự báo giữ mức gần nhất; khoảng dự báo vẫn của mô hình gộp.";
            }

            return text;
        }
    }

    private static string Number(double? value, int decimals) => value is { } known ? NumberText.Short(known, decimals) : "chưa rõ";

    private static string Share(double? value) => value is { } known ? NumberText.Percent(known * 100, 0) : "chưa rõ";
}
