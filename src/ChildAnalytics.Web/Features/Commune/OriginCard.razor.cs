using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>What a unit was made of and became, who else bore its code, and which pass mark held when.</summary>
public partial class OriginCard
{
    /// <summary>All states of its code, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CommuneProfile> States { get; set; }

    /// <summary>Its classes for the pass mark, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ClassSpan> Classes { get; set; }

    /// <summary>False where another card of the page lists predecessors and successors.</summary>
    [Parameter]
    public bool ShowsLinks { get; set; } = true;

    private string CodeFinding => States.Select(state => state.ShortName).Distinct(StringComparer.Ordinal).Count() > 1
        ? $"Cùng mã {Commune.Code} nhưng là các đơn vị khác nhau. Số liệu gắn với mã và ngày, nên không lẫn giữa chúng."
        : "Cùng một tên và mã; mỗi lần đổi loại hoặc địa giới là một trạng thái riêng.";

    private static string Marks(ClassSpan span) => span switch
    {
        { PassMarkLow: { } low, PassMarkHigh: { } high } => low == high ? NumberText.Points(high) : $"{NumberText.Points(high)} / {NumberText.Points(low)}",
        _ => "chưa xác định",
    };
}
