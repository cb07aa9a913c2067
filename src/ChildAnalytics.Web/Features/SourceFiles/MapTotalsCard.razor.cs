using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.SourceFiles;

/// <summary>Shows that the same reports add up to the same totals on both maps, for one measure (<c>tong</c>).</summary>
public partial class MapTotalsCard
{
    /// <summary>Measures to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PublishedMeasure> Measures { get; set; }

    /// <summary>The one shown.</summary>
    [Parameter, EditorRequired]
    public required PublishedMeasure Measure { get; set; }

    /// <summary>Its totals.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MapTotal> Totals { get; set; }

    /// <summary>Totals compared in this publication, of all measures, periods and scopes.</summary>
    [Parameter, EditorRequired]
    public required int Compared { get; set; }

    /// <summary>Of these, totals that are the same on both maps.</summary>
    [Parameter, EditorRequired]
    public required int Agreeing { get; set; }

    private string Finding =>
        $"{NumberText.Count(Agreeing)} trong {NumberText.Count(Compared)} tổng của toàn bộ báo cáo và của từng tỉnh bằng nhau trên địa giới cũ, trên địa giới hiện hành và trong báo cáo, không lệch một đơn vị.";

    private static string Sum(double placed, double apart) =>
        apart == 0 ? NumberText.Short(placed) : $"{NumberText.Short(placed)} + {NumberText.Short(apart)}";
}
