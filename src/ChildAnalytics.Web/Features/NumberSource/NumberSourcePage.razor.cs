using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Sources;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.NumberSource;

/// <summary>From one number back to the rows of the files it came from.</summary>
public partial class NumberSourcePage
{
    /// <summary>Code and first day.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    /// <summary>The measure.</summary>
    [Parameter]
    public string MeasureId { get; set; } = "";

    /// <summary>The period.</summary>
    [Parameter]
    public string Period { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private PublishedMeasure? Measure { get; set; }

    private SeriesPoint? Point { get; set; }

    private IReadOnlyList<NumberPart> Parts { get; set; } = [];

    private IReadOnlyList<ReplacedFigure> Replaced { get; set; } = [];

    private IReadOnlyList<string> Periods { get; set; } = [];

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", PeriodLabel(Period), [.. Periods.Reverse().Select(period => (PeriodLabel(period), Address.To($"/xa/{CommuneId}/nguon/{MeasureId}/{period}"), period == Period))]),
        new("Chỉ tiêu", $"{Measure!.ShortName} ({Measure.Id})", []),
        new("Địa giới", UnitText.CurrentMap(Snapshot!), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    private IEnumerable<SourceFile> Files => Parts.Where(part => part.File is not null).Select(part => part.File!).DistinctBy(file => file.Id);

    private int MissingParts => Parts.Count(part => part.Numerator is null && part.Value is null);

    private string ValueText => Point switch
    {
        { Value: { } value } => MeasureText.Value(value, Measure!.Unit),
        { ValueLow: { } low, ValueHigh: { } high } => $"từ {MeasureText.Value(low, Measure!.Unit)} đến {MeasureText.Value(high, Measure!.Unit)}",
        { Quality: "suppressed" } => MeasureText.Hidden,
        _ => MeasureText.Missing,
    };

    private string Explanation => Point switch
    {
        { Quality: "suppressed" } => "Số này nhỏ và thuộc chỉ tiêu nhạy cảm, nên không hiện để bảo vệ trẻ em.",
        { Quality: "split_share_unknown" } => "Một đơn vị cũ đã chia cho nhiều đơn vị mới mà chưa rõ tỷ lệ, nên kết quả là một khoảng.",
        { Quality: "incomplete_parts", Parts: { } parts, PartsExpected: { } expected } => $"Mới có {parts} trong {expected} đơn vị cũ gửi số liệu.",
        { Value: null, ValueLow: null } when MissingParts > 0 => $"{MissingParts} trong {Parts.Count} đơn vị báo cáo chưa có số, nên không cộng thành tổng: phần thiếu không tính là 0.",
        { Basis: "recombined", Parts: { } parts } => $"Cộng tử số và mẫu số của {parts} đơn vị cũ trên địa giới hiện hành.",
        _ => "Số do đơn vị báo cáo.",
    };

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId);
        Measure = snapshot.Measures.Find(MeasureId);
        if (Commune is null || Measure is null)
            return false;
        var series = snapshot.Measures.Series(CommuneId, MeasureId);
        Periods = [.. series.Select(point => point.Period).Distinct()];
        Point = series.FirstOrDefault(point => point.Period == Period);
        Parts = snapshot.Sources.Parts(CommuneId, MeasureId, Period);
        Replaced = snapshot.Sources.Replaced(CommuneId, MeasureId, Period);
        return Point is not null;
    }

    private IEnumerable<string> CorrectionsOf(NumberPart part) =>
        from figure in Replaced
        where figure.PartId == part.PartId
        let before = figure.IsHidden ? MeasureText.Hidden : Corrections.Figure(figure.Numerator, figure.Denominator, figure.Value, Measure!.Unit)
        select Corrections.Sentence(figure.CorrectedOn, before, figure.SentOn);

    private static string PeriodLabel(string period)
    {
        var name = DateText.PeriodName(period);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string ShareText(NumberPart part) => part switch
    {
        { Share: 1 } => "toàn bộ",
        { Share: { } share } => NumberText.Percent(share * 100),
        _ => "chưa rõ tỷ lệ",
    };

    private static string AsReceived(NumberPart part)
    {
        var cells = new (string Label, string? Text)[]
        {
            ("đơn vị", part.UnitText), ("tử số", part.NumeratorText), ("mẫu số", part.DenominatorText), ("giá trị", part.ValueText), ("ghi chú", part.Note),
        };
        var written = string.Join("; ", cells.Where(cell => !string.IsNullOrEmpty(cell.Text)).Select(cell => $"{cell.Label} “{cell.Text}”"));
        return written.Length > 0 ? written : MeasureText.Missing;
    }

    private string Part(double? count) => count is { } known ? NumberText.Short(known) : Point?.Quality == "suppressed" ? MeasureText.Hidden : MeasureText.Missing;
}
