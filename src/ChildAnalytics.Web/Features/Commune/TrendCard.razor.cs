using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>Course and forecast of the measure the address names (<c>chi-tieu</c>).</summary>
public partial class TrendCard
{
    /// <summary>The commune.</summary>
    [Parameter, EditorRequired]
    public required CommuneProfile Commune { get; set; }

    /// <summary>Measures to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PublishedMeasure> Measures { get; set; }

    /// <summary>The measure shown; null where there is none.</summary>
    [Parameter, EditorRequired]
    public required MeasureTrend? Trend { get; set; }

    /// <summary>Opens the table for print.</summary>
    [Parameter]
    public bool IsPrint { get; set; }

    private TrendChart? Chart { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Chart = Trend?.Chart(Commune.FormedFrom);

    /// <summary>How a figure came about, in words; empty where it is simply reported.</summary>
    public static string NoteOf(SeriesPoint point) => point switch
    {
        { Quality: "incomplete_parts", Parts: { } parts, PartsExpected: { } expected } => $"{parts} trong {expected} đơn vị cũ có số liệu",
        { Quality: "split_share_unknown" } => "Chưa rõ tỷ lệ chia của đơn vị cũ",
        { Quality: "spread_by_share" } => "Ước: chia theo số người từ đơn vị nay; giá trị chỉ nêu khoảng",
        { Quality: "not_separable" } => "Không tách được từ đơn vị nay",
        { Quality: "flagged" } => "Có câu hỏi về số liệu",
        { Basis: "recombined", Parts: { } parts } => $"Cộng từ {parts} đơn vị cũ",
        _ => "",
    };

    /// <summary>The value, its interval, or why there is none.</summary>
    public static string ValueOf(SeriesPoint point) => point switch
    {
        { Value: { } value } => NumberText.Fixed(value, Math.Abs(value) < 1 && value != 0 ? 2 : 1),
        { ValueLow: { } low, ValueHigh: { } high } => NumberText.Range(NumberText.Fixed(low, 1), NumberText.Fixed(high, 1)),
        { Quality: "suppressed" } => MeasureText.Hidden,
        _ => MeasureText.Missing,
    };
}
