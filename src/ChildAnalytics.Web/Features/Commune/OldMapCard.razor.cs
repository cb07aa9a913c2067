using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>A measure of a current commune told on the map before the reform (<c>ban-do=cu</c>): the last year each old unit reported, and each year since.</summary>
public partial class OldMapCard
{
    /// <summary>The measure.</summary>
    [Parameter, EditorRequired]
    public required PublishedMeasure Measure { get; set; }

    /// <summary>Old units with the points shown, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(UnitLink Part, IReadOnlyList<SeriesPoint> Points)> Parts { get; set; }

    /// <summary>True where the figures are simulated.</summary>
    [Parameter]
    public bool IsSynthetic { get; set; }

    private string Lead
    {
        get
        {
            var points = Parts.SelectMany(part => part.Points).ToList();
            if (points.Any(point => point.Quality == "spread_by_share"))
                return "Đơn vị nay gộp nhiều đơn vị cũ. Số đếm được chia lại theo số người của chỉ tiêu trong năm cuối cùng mọi đơn vị cũ đều báo cáo.";
            if (points.Any(point => point.Quality == "not_separable"))
                return "Không tách được số của đơn vị nay về đơn vị cũ: chưa rõ tỷ lệ chia, hoặc đơn vị cũ không có số người để chia.";
            return "Số của đơn vị nay chuyển thẳng về đơn vị cũ: không đơn vị nào khác góp người vào.";
        }
    }

    private static string Count(double? value) => value is { } known ? NumberText.Short(known) : "-";
}
