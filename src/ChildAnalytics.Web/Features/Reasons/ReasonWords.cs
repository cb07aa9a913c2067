using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Reasons;

/// <summary>Words of a trace on pages; missing and hidden are words, never zero.</summary>
internal static class ReasonWords
{
    /// <summary>The verdict of a name in the tables.</summary>
    public static Verdict Verdict(string? name) => name switch
    {
        "met" => Domain.Scores.Verdict.Met,
        "not_met" => Domain.Scores.Verdict.NotMet,
        _ => Domain.Scores.Verdict.Undetermined,
    };

    /// <summary>"801–876", or that it is not known.</summary>
    public static string Range(decimal? low, decimal? high) => (low, high) is ({ } from, { } to) ? NumberText.Range(NumberText.Points(from), NumberText.Points(to)) : "chưa xác định";

    /// <summary>Points of a line; where no source states them a range would only repeat what other criteria leave over.</summary>
    public static string Points(TracedPoints? outcome) => outcome switch
    {
        null => MeasureText.Missing,
        { Status: "points_unknown", PointsMin: 0 } => "chưa có điểm",
        _ => Range(outcome.PointsMin, outcome.PointsMax) + " điểm",
    };

    /// <summary>A day, or that it is not known.</summary>
    public static string Day(DateOnly? day) => day is { } known ? DateText.Day(known) : "chưa rõ";

    /// <summary>A citation in one line.</summary>
    public static string Clause(LegalClause clause) =>
        string.Join("; ", new[] { clause.Document, clause.Article, SourceStatus(clause.Status) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>How good a source is.</summary>
    public static string SourceStatus(string status) => status switch
    {
        "official" => "nguồn chính thức",
        "secondary" => "nguồn thứ cấp",
        "derived" => "suy ra từ văn bản",
        "plan" => "theo kế hoạch",
        "illustrative" => "giả định minh họa",
        _ => "chưa rõ nguồn",
    };

    /// <summary>Unit of a measure.</summary>
    public static MeasureUnit Unit(TracedMeasure measure) => MeasureUnitExtensions.TryParseName(measure.Unit, out var unit) ? unit : MeasureUnit.None;

    /// <summary>The commune's figure.</summary>
    public static string Figure(TracedFact fact, TracedMeasure measure) => fact switch
    {
        { State: "hidden" } => MeasureText.Hidden,
        { State: "no_case" } => "Không có trường hợp nào (0/0)",
        { Value: { } value } => MeasureText.Value(value, Unit(measure)),
        { ValueLo: { } low, ValueHi: { } high } => $"từ {MeasureText.Value(low, Unit(measure))} đến {MeasureText.Value(high, Unit(measure))}",
        { Numerator: { } count } => NumberText.Short(count),
        _ => MeasureText.Missing,
    };

    /// <summary>How the figure came about.</summary>
    public static string Basis(TracedFact fact, TracedMeasure measure) => fact switch
    {
        { State: "hidden" } => "Số này nhỏ và thuộc chỉ tiêu nhạy cảm, nên không hiện để bảo vệ trẻ em.",
        { State: "interval" } => "Một đơn vị cũ đã chia cho nhiều đơn vị mới mà chưa rõ tỷ lệ, nên kết quả là một khoảng.",
        { State: "missing", SilentParts.Count: > 0 } => $"{fact.SilentParts.Count} đơn vị chưa báo cáo; phần thiếu không tính là 0.",
        { State: "missing", Parts.Count: > 1 } when measure.Unit == "yes_no" => $"{fact.Parts.Count} đơn vị trả lời riêng; câu trả lời có/không không gộp được.",
        { State: "missing" } => "Không có số, hoặc số không cộng lại được; phần thiếu không tính là 0.",
        { Basis: "estimated" } => $"Ước tính từ {fact.Parts.Count} trong {fact.PartsExpected} đơn vị đã báo cáo.",
        { Basis: "recombined" } => $"Cộng tử số và mẫu số của {fact.Parts.Count} đơn vị trên địa giới hiện hành.",
        _ => "Số do đơn vị báo cáo.",
    };

    /// <summary>"≥ 95%".</summary>
    public static string Bound(TracedBand band, TracedMeasure? measure) => ComparatorExtensions.TryParseName(band.Comparator, out var comparator)
        ? MeasureText.Target(comparator, (double)band.Threshold, measure is null ? MeasureUnit.None : Unit(measure))
        : band.Comparator;

    /// <summary>How much of a reporting unit counts.</summary>
    public static string Share(TracedPart part) => part.Share switch
    {
        1 => "toàn bộ",
        { } share => $"{NumberText.Percent(share * 100)} ({(part.ShareBasis == "population" ? "theo dân số" : part.ShareBasis == "area" ? "theo diện tích" : "cơ sở chưa rõ")})",
        _ => "chưa rõ tỷ lệ",
    };

    /// <summary>One edge of recombination.</summary>
    public static string Link(TracedLink link)
    {
        var kind = link.Kind switch
        {
            "merged" => "nhập",
            "split" => "chia",
            "renamed" => "đổi tên hoặc loại",
            _ => "giữ nguyên",
        };
        return $"{kind} {(link.Kind == "merged" ? "vào" : "thành")} {link.ToId}, ngày {Day(link.EffectiveDate)}, {link.Decree ?? "chưa rõ văn bản"}";
    }

    /// <summary>What an earlier report said.</summary>
    public static string Earlier(EarlierFigure earlier, TracedPart part, TracedMeasure measure) =>
        part.IsHidden ? MeasureText.Hidden : Corrections.Figure(earlier.Numerator, earlier.Denominator, earlier.Value, Unit(measure));

    /// <summary>Addresses of the cells of a report that hold something; empty where it is hidden.</summary>
    public static string Cells(TracedPart part) =>
        part.IsHidden ? "" : string.Join(", ", part.Cells.Where(cell => cell is { Address: not null, Text: not null }).Select(cell => cell.Address));
}
