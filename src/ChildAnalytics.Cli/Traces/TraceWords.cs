using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Marts.Traces;

namespace ChildAnalytics.Cli.Traces;

/// <summary>Words and figures of a trace in one language; missing and hidden are words, never zero.</summary>
internal sealed class TraceWords(Language language)
{
    // Written out rather than taken from the machine's culture data, so that every machine writes the same text.
    private readonly NumberFormatInfo _format = language == Language.Vi
        ? new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }
        : NumberFormatInfo.InvariantInfo;

    /// <summary>What stands for a hidden figure.</summary>
    public string Hidden => Say("ẩn: số nhỏ, bảo mật", "hidden: fewer than the threshold");

    /// <summary>A day, or that it is not known.</summary>
    public string Day(DateOnly? day) => day is { } known ? known.ToString(Say("dd/MM/yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture) : Say("chưa rõ", "not known");

    /// <summary>A moment in Vietnamese time.</summary>
    public string Moment(DateTime? utc) => utc is { } known ? (known + VietnamTime.Offset).ToString(Say("HH:mm dd/MM/yyyy", "yyyy-MM-dd HH:mm"), CultureInfo.InvariantCulture) : Say("chưa rõ", "not known");

    /// <summary>A verdict.</summary>
    public string Verdict(string? verdict) => verdict switch
    {
        "met" => Say("Đạt", "Met"),
        "not_met" => Say("Không đạt", "Not met"),
        _ => Say("Chưa xác định", "Undetermined"),
    };

    /// <summary>"50 điểm".</summary>
    public string Points(decimal points) => $"{Number((double)points)} {Say("điểm", "points")}";

    /// <summary>Most points, or that no source states them.</summary>
    public string Most(decimal? points) => points is { } known ? Number((double)known) : Say("chưa có trong văn bản đối chiếu", "not stated in the texts at hand");

    /// <summary>One number, or from-to.</summary>
    public string Range(decimal? low, decimal? high) => (low, high) switch
    {
        ({ } from, { } to) when from == to => Number((double)from),
        ({ } from, { } to) => $"{Number((double)from)} {Say("đến", "to")} {Number((double)to)}",
        _ => Say("chưa xác định", "not determined"),
    };

    /// <summary>Points of a line with its status.</summary>
    public string Outcome(TracedPoints? outcome) => outcome is null ? Say("chưa chấm", "not scored") : $"{Range(outcome.PointsMin, outcome.PointsMax)} ({Status(outcome.Status)})";

    /// <summary>A citation with how good the source is.</summary>
    public string Clause(LegalClause clause) => string.Join(
        "; ", new[] { clause.Document, clause.Article, clause.Reference, SourceStatus(clause.Status) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>"≥ 95%".</summary>
    public string Bound(TracedBand band, TracedMeasure? measure) =>
        $"{(ComparatorExtensions.TryParseName(band.Comparator, out var comparator) ? comparator.Sign() : band.Comparator)} {Number((double)band.Threshold)}{UnitWord(measure?.Unit)}";

    /// <summary>The commune's figure with how it came about.</summary>
    public string Figure(TracedFact fact, TracedMeasure measure) => fact.State switch
    {
        "hidden" => Hidden,
        "interval" => $"{Number(fact.ValueLo ?? 0)} {Say("đến", "to")} {Number(fact.ValueHi ?? 0)}{UnitWord(measure.Unit)} ({Say("một phần địa bàn chưa rõ tỷ lệ chia", "the share of a divided part is not known")})",
        "missing" when fact.Parts.Count > 1 && measure.Unit == "yes_no" => Say(
            $"{fact.Parts.Count} đơn vị trả lời riêng; câu trả lời có/không không gộp được", $"{fact.Parts.Count} units answered each for itself; yes/no answers do not merge"),
        "missing" => Say("thiếu số liệu, không tính là 0", "missing, not counted as 0"),
        _ => $"{Figures(fact.Numerator, fact.Denominator, fact.Value, measure)} ({Basis(fact.Basis)})",
    };

    /// <summary>A reporting unit's own figure.</summary>
    public string PartFigure(TracedPart part, TracedMeasure measure) => part.IsHidden ? Hidden : Figures(part.Numerator, part.Denominator, part.Value, measure);

    /// <summary>Value and counts, as far as known.</summary>
    public string Figures(double? numerator, double? denominator, double? value, TracedMeasure measure)
    {
        var counts = (numerator, denominator) switch
        {
            ({ } above, { } below) => $"{Number(above)}/{Number(below)}",
            ({ } above, null) => Number(above),
            _ => "",
        };
        var shown = value is not { } known ? ""
            : measure.Unit == "yes_no" ? Answer(known)
            : Number(known) + UnitWord(measure.Unit);
        return (counts, shown) switch
        {
            ("", "") => Say("không có số", "no figure"),
            ("", _) => shown,
            (_, "") => counts,
            _ => $"{shown} = {counts}",
        };
    }

    /// <summary>How much of a part counts, and what that rests on.</summary>
    public string Share(TracedPart part) => part.Share switch
    {
        1 => Say("toàn bộ", "whole"),
        { } share => $"{Number(100 * share)}% ({Basis(part.ShareBasis)})",
        _ => Say("chưa rõ tỷ lệ", "not known"),
    };

    /// <summary>What happened to a unit.</summary>
    public string LinkKind(string kind) => kind switch
    {
        "merged" => Say("nhập", "merged"),
        "split" => Say("chia", "divided"),
        "renamed" => Say("đổi tên hoặc loại", "renamed"),
        _ => Say("giữ nguyên", "unchanged"),
    };

    /// <summary>The cells of a report that hold something.</summary>
    public string Cells(TracedPart part, TracedMeasure measure)
    {
        if (part.IsHidden)
            return Hidden;
        var written = part.Cells.Where(cell => !string.IsNullOrEmpty(cell.Text))
            .Select(cell => $"{Say("ô", "cell")} {cell.Address ?? "?"} = {CellText(cell.Text!, measure)} ({Role(cell.Role)})");
        return string.Join(", ", written) is { Length: > 0 } text ? text : Say("các ô để trống", "the cells are empty");
    }

    // The tables hold a figure with a decimal point and an answer as 1 or 0, whatever the file wrote.
    private string CellText(string text, TracedMeasure measure) => !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? $"“{text}”"
        : measure.Unit == "yes_no" ? Answer(number) : Number(number);

    private string Answer(double value) => value >= 1 ? Say("Có", "Yes") : Say("Không", "No");

    private string Role(string role) => role switch
    {
        "numerator" => Say("tử số", "numerator"),
        "denominator" => Say("mẫu số", "denominator"),
        _ => Say("giá trị", "value"),
    };

    private string Status(string status) => status switch
    {
        "scored" => Say("đã có điểm", "scored"),
        "illustrative" => Say("điểm minh họa", "illustrative"),
        "partly_scored" => Say("biết một phần", "partly scored"),
        "points_unknown" => Say("văn bản đối chiếu chưa có điểm", "points not stated"),
        _ => Say("thiếu số liệu", "figure missing"),
    };

    private string SourceStatus(string status) => status switch
    {
        "official" => Say("nguồn chính thức", "official source"),
        "secondary" => Say("nguồn thứ cấp", "secondary source"),
        "derived" => Say("suy ra từ văn bản", "derived from the text"),
        "plan" => Say("theo kế hoạch", "from a plan"),
        "illustrative" => Say("giả định minh họa", "assumed, illustrative"),
        _ => Say("chưa rõ nguồn", "source not known"),
    };

    private string Basis(string? basis) => basis switch
    {
        "reported" => Say("đơn vị tự báo cáo", "as reported"),
        "recombined" => Say("cộng lại trên địa giới hiện hành", "recombined on the current map"),
        "estimated" => Say("ước tính từ các phần đã báo cáo", "estimated from the parts that reported"),
        "synthetic" => Say("mô phỏng", "simulated"),
        "population" => Say("theo dân số", "by population"),
        "area" => Say("theo diện tích", "by area"),
        _ => Say("chưa rõ", "not known"),
    };

    private string UnitWord(string? unit) => unit switch
    {
        "percent" or "percent_change_per_year" => "%",
        "per_mille" => "‰",
        "per_100k" => Say(" trên 100.000 trẻ", " per 100,000 children"),
        "vnd" => Say(" đồng", " VND"),
        _ => "",
    };

    private string Number(double number) => number.ToString("#,##0.####", _format);

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;
}
