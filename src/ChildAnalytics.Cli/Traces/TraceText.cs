using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Traces;

namespace ChildAnalytics.Cli.Traces;

/// <summary>Writes a trace for people: an officer of a commune reads it top down, a lawyer looks up the clauses.</summary>
internal sealed class TraceText(Trace trace, Language language, TextWriter output)
{
    private readonly TraceWords _words = new(language);

    /// <summary>Writes the whole trace.</summary>
    public void Write()
    {
        WriteHead();
        WriteVerdict();
        foreach (var criterion in trace.Criteria)
            WriteCriterion(criterion);
        WriteFiles();
        WriteSettings();
    }

    private void WriteHead()
    {
        Line(0, $"{trace.Commune.Name} ({trace.Commune.CommuneId}), {trace.Commune.ProvinceName}, {Say("năm", "year")} {trace.Period}");
        Line(0, Say(trace.RuleSet.LabelVi, trace.RuleSet.LabelEn));
        if (trace.RuleSet.IsIllustrative)
            Line(0, $"!! {Say(trace.RuleSet.NoticeVi ?? "", trace.RuleSet.NoticeEn ?? "").ToUpper(CultureInfo.InvariantCulture)}");
        if (trace.Snapshot.IsSynthetic)
            Line(0, Say("!! DỮ LIỆU MÔ PHỎNG, KHÔNG DÙNG CHO QUYẾT ĐỊNH", "!! SIMULATED DATA, NOT FOR DECISIONS"));
        if (trace.Asked.Note is { } note)
            Line(0, $"{Say("Lưu ý", "Note")}: {note.In(language)}");
        Line(0, $"{Say("Bản công bố", "Publication")} {trace.Snapshot.SnapshotId}, {Say("theo những gì đã biết đến ngày", "as known on")} {_words.Day(trace.Snapshot.AsOf)}");
    }

    private void WriteVerdict()
    {
        var rating = trace.Rating;
        Heading(Say("KẾT LUẬN", "VERDICT"));
        Line(1, $"{_words.Verdict(rating.Verdict)}. {Say("Tổng điểm", "Total")} {_words.Range(rating.TotalMin, rating.TotalMax)}; {Say("mức đạt", "pass mark")} {_words.Range(rating.PassMarkLo, rating.PassMarkHi)} ({Say("nhóm", "class")} {string.Join(Say(" hoặc ", " or "), rating.ClassCandidates)}).");
        Line(1, $"{Say("Đủ các tiêu chí", "All criteria met")}: {_words.Verdict(rating.VerdictComplete)}. {Say("Không tiêu chí nào 0 điểm", "No criterion at 0")}: {_words.Verdict(rating.VerdictNoZero)}. {Say("Tổng điểm từ mức đạt", "Total reaches the mark")}: {_words.Verdict(rating.VerdictTotal)}.");
        foreach (var mark in trace.RuleSet.PassMarks.Where(mark => rating.ClassCandidates.Contains(mark.ClassId)))
            Line(1, $"{Say("Nhóm", "Class")} {mark.ClassId}, {_words.Points(mark.Points)}: {Say(mark.LabelVi, mark.LabelEn)} [{_words.Clause(mark.Source)}]");
    }

    private void WriteCriterion(TracedCriterion criterion)
    {
        Heading($"{Say("TIÊU CHÍ", "CRITERION")} {criterion.CriterionNo}: {Say(criterion.NameVi, criterion.NameEn)} ({criterion.CriterionId})");
        Line(1, $"{Say("Điểm", "Points")}: {_words.Outcome(criterion.Outcome)}; {Say("tối đa", "most")} {_words.Most(criterion.MaxPoints)}.");
        Line(1, $"{Say("Quy định", "Rule")}: {_words.Clause(criterion.Source)}; {Say("có hiệu lực từ", "in force since")} {_words.Day(criterion.InForceFrom)}; {Say("đối chiếu lần cuối", "last checked")} {_words.Day(criterion.ConfirmedOn)}.");
        foreach (var item in criterion.Items)
            WriteItem(item);
    }

    private void WriteItem(TracedItem item)
    {
        Line(1, $"- {item.ItemId}: {Say(item.LabelVi, item.LabelEn)}");
        Line(2, $"{Say("Điểm", "Points")}: {_words.Outcome(item.Outcome)}; {Say("tối đa", "most")} {_words.Most(item.MaxPoints)}. {item.Outcome?.Reason?.In(language)}");
        Line(2, $"{Say("Quy định", "Rule")}: {_words.Clause(item.Source)}");
        foreach (var band in item.Bands)
            Line(3, $"{_words.Bound(band, item.Measure)}: {_words.Points(band.Points)} [{_words.Clause(band.Source)}]");
        if (item.Bands.Count > 0 && !item.LowerBandsKnown)
            Line(3, Say("Các mức thấp hơn: chưa có nguồn xác nhận, điểm để ngỏ", "Lower steps: no source confirms them, the points stay open"));
        if (item is not { Measure: { } measure, Fact: { } fact })
            return;
        Line(2, $"{Say("Chỉ số", "Measure")} {measure.MeasureId}: {Say(measure.NameVi, measure.NameEn)}");
        if (measure.NumeratorVi is not null && measure.RatioBase is not null)
            Line(3, $"{Say("Tử số", "Numerator")}: {Say(measure.NumeratorVi, measure.NumeratorEn ?? "")}. {Say("Mẫu số", "Denominator")}: {Say(measure.DenominatorVi ?? "", measure.DenominatorEn ?? "")}.");
        Line(2, $"{Say("Số liệu", "Figure")}: {_words.Figure(fact, measure)}");
        if (fact.Formula is { } formula)
            Line(3, $"{Say("Công thức", "Formula")}: {formula.In(language)}");
        foreach (var part in fact.Parts)
            WritePart(part, measure);
        if (fact.SilentParts.Count > 0)
            Line(3, $"{Say("Chưa báo cáo", "Did not report")}: {string.Join(", ", fact.SilentParts.Select(part => $"{part.UnitName} ({part.UnitId})"))}");
    }

    private void WritePart(TracedPart part, TracedMeasure measure)
    {
        Line(3, $"* {part.UnitName} ({part.UnitId}): {_words.PartFigure(part, measure)}; {Say("phần tính vào", "share")} {_words.Share(part)}");
        foreach (var link in part.Links)
            Line(4, $"{link.FromId} → {link.ToId}: {_words.LinkKind(link.Kind)}, {_words.Day(link.EffectiveDate)}, {link.Decree ?? Say("chưa rõ văn bản", "decree not known")}");
        var file = trace.File(part.SourceId);
        Line(4, $"{Say("Tệp", "File")} {file?.FileName ?? part.SourceId}{(part.Sheet is null ? "" : $", {Say("trang", "sheet")} {part.Sheet}")}, {Say("dòng", "row")} {part.RowNumber}: {_words.Cells(part, measure)}");
        Line(4, $"{Say("Gửi ngày", "Sent")} {_words.Day(part.Vintage)}, {Say("nhận lúc", "received")} {_words.Moment(part.ReceivedAt)}");
        foreach (var earlier in part.Earlier)
            Line(4, $"{Say("Đã đính chính: bản gửi", "Corrected: the report sent")} {_words.Day(earlier.Vintage)} {Say("ghi", "said")} {(part.IsHidden ? _words.Hidden : _words.Figures(earlier.Numerator, earlier.Denominator, earlier.Value, measure))} ({trace.File(earlier.SourceId)?.FileName ?? earlier.SourceId})");
    }

    private void WriteFiles()
    {
        if (trace.Files.Count == 0)
            return;
        Heading(Say("BIÊN NHẬN CÁC TỆP", "RECEIPTS OF THE FILES"));
        foreach (var file in trace.Files)
        {
            Line(1, $"{file.FileName}{(file.IsSynthetic ? Say(" (mô phỏng)", " (simulated)") : "")}: {Say("nhận lúc", "received")} {_words.Moment(file.ReceivedAt)}, {Say("nơi gửi", "from")} {file.ReceivedFrom ?? Say("chưa rõ", "not known")}");
            Line(2, $"{file.Rows} {Say("dòng: nhận", "rows: accepted")} {file.Accepted}, {Say("để riêng", "set aside")} {file.Quarantined}; SHA-256 {file.Sha256}");
        }
    }

    private void WriteSettings()
    {
        Heading(Say("CÂU HỎI PHÁP LÝ CÒN MỞ VÀ CÁCH ĐANG DÙNG", "OPEN LEGAL QUESTIONS AND THE ANSWERS IN USE"));
        foreach (var setting in trace.Settings)
            Line(1, $"{Say(setting.QuestionVi, setting.QuestionEn)} {Say(setting.NoteVi ?? "", setting.NoteEn ?? "")} [{setting.SettingId} = {setting.Value}]");
    }

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;

    private void Heading(string text)
    {
        output.WriteLine();
        Line(0, text);
    }

    private void Line(int depth, string text) => output.WriteLine(new string(' ', 2 * depth) + text.TrimEnd());
}
