using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Web.Features.Assessments;
using ChildAnalytics.Web.Features.Reasons;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Dossier.Workbook;

/// <summary>The papers of a dossier as sheets: the same words as the page, figures as numbers. What is missing, hidden or unknown is a word in its cell, never 0.</summary>
internal static class DossierSheets
{
    /// <summary>All sheets, in the order of the set.</summary>
    public static IReadOnlyList<DossierSheet> Of(RecognitionDossier dossier) =>
        [Summary(dossier), Assessment(dossier), Explanation(dossier), Evidence(dossier), Files(dossier), Minutes(dossier), Questions(dossier)];

    private static DossierSheet Summary(RecognitionDossier dossier) => new(
        "Tóm tắt",
        dossier.Title,
        [("Nội dung", 34), ("Kết luận", 34), ("Vì sao", 80)],
        [
            ["Kết luận chung", VerdictWords.Name(dossier.Sheet.Rating.Verdict), dossier.Sheet.Conclusion.Lead],
            .. dossier.Conditions.Select(condition => (object?[])[condition.Name, condition.Verdict, condition.Reason]),
            .. dossier.Papers.Select(paper => (object?[])[$"Giấy tờ {paper.Number}: {paper.Name}", DossierWords.MadeAs(paper), $"{paper.Document}; {ReasonWords.SourceStatus(paper.SourceStatus)}: {paper.Reference}"]),
        ],
        "Mẫu giấy tờ của quyết định đang dùng chưa có trong tay; khi có mẫu chính thức thì dùng mẫu đó.");

    private static DossierSheet Assessment(RecognitionDossier dossier) => new(
        "Đánh giá",
        "Bản đánh giá kết quả",
        [
            ("Số", 8), ("Tiêu chí, nội dung", 44), ("Yêu cầu", 36), ("Số liệu", 20), ("Tử số", 12), ("Mẫu số", 12), ("Kỳ", 8),
            ("Điểm ít nhất", 14), ("Điểm nhiều nhất", 14), ("Điểm tối đa", 14), ("Xã tự chấm", 14), ("Thẩm định", 14), ("Vì sao", 44), ("Điều khoản", 44), ("Bản đã đọc", 36),
        ],
        [
            .. dossier.Lines.Select(line => (object?[])
            [
                line.Number, line.Name, line.Requirement, line.Figure, Count(line, line.Numerator), line.Item?.Measure?.RatioBase is null ? null : Count(line, line.Denominator),
                dossier.Trace.Period, Points(line, line.Outcome?.PointsMin), Points(line, line.Outcome?.PointsMax), line.MaxPoints ?? (object)MeasureText.PointsUnknown,
                Given(dossier, AssessmentStage.SelfAssessed, line.ItemIds), Given(dossier, AssessmentStage.Verified, line.ItemIds),
                line.Reason, line.Clause, (line.Item?.Source ?? line.Criterion.Source).Reference,
            ]),
            [
                null, "Tổng điểm", null, null, null, null, dossier.Trace.Period, dossier.Sheet.Rating.TotalMin ?? (object)MeasureText.PointsUnknown, dossier.Sheet.Rating.TotalMax ?? (object)MeasureText.PointsUnknown,
                dossier.Trace.RuleSet.TotalPoints, Given(dossier, AssessmentStage.SelfAssessed, AllItems(dossier)), Given(dossier, AssessmentStage.Verified, AllItems(dossier)),
                $"mức đạt {PointsText.PassMarks(dossier.Sheet.Rating)}", null, null,
            ],
        ],
        $"{dossier.Trace.Criteria.Count} trong {dossier.Trace.RuleSet.Limits.Count} tiêu chí. Điểm ít nhất khác điểm nhiều nhất là chưa xác định; phần thiếu không tính là 0.");

    private static DossierSheet Explanation(RecognitionDossier dossier)
    {
        var reports =
            from criterion in dossier.Trace.Criteria
            from item in criterion.Items
            where item is { Measure: not null, Fact: not null }
            from row in ReportRows(dossier.Trace, item)
            select row;
        object?[][] rows = [.. reports];
        return new(
            "Thuyết minh",
            "Bản thuyết minh về kết quả và nguồn số liệu",
            [
                ("Nội dung", 10), ("Chỉ số", 44), ("Số của xã", 20), ("Công thức", 44), ("Đơn vị báo cáo", 28), ("Phần tính vào", 16), ("Tử số", 12), ("Mẫu số", 12), ("Giá trị", 18),
                ("Tệp", 36), ("Trang", 14), ("Dòng", 8), ("Ô", 18), ("Ngày gửi", 12), ("Đính chính", 44),
            ],
            rows,
            $"{rows.Length} báo cáo đứng sau các số của hồ sơ. Đơn vị chưa báo cáo không tính là 0.");
    }

    private static IEnumerable<object?[]> ReportRows(Trace trace, TracedItem item)
    {
        var (measure, fact) = (item.Measure!, item.Fact!);
        object?[] head = [item.ItemId, measure.NameVi, ReasonWords.Figure(fact, measure), fact.Formula?.Vi];
        foreach (var part in fact.Parts)
        {
            var report = new DossierReport(trace, item, part);
            yield return
            [
                .. head, part.UnitName, ReasonWords.Share(part),
                part.IsHidden ? MeasureText.Hidden : part.Numerator, part.IsHidden ? MeasureText.Hidden : part.Denominator, report.Value,
                report.File, part.Sheet, (double?)part.RowNumber, report.Cells, ReasonWords.Day(part.Vintage), string.Join("; ", report.Corrections),
            ];
        }

        foreach (var silent in fact.SilentParts)
            yield return [.. head, silent.UnitName, null, MeasureText.Missing, MeasureText.Missing, "Chưa báo cáo", null, null, null, null, null, null];
    }

    private static DossierSheet Evidence(RecognitionDossier dossier)
    {
        object?[][] rows =
        [
            .. dossier.Compared.SelectMany(criterion => criterion.Doubts.Select(doubt => (object?[])[criterion.Criterion.CriterionId, "Điều cần hỏi lại", doubt])),
            .. dossier.Compared.SelectMany(criterion => criterion.Evidence.Select(evidence => (object?[])[criterion.Criterion.CriterionId, "Minh chứng", evidence])),
            .. AssessmentWords.Forms(dossier.Assessment).Select(form => (object?[])[null, "Bản đánh giá", form]),
        ];
        return new(
            "Minh chứng",
            "Minh chứng, bản đánh giá và điều cần hỏi lại",
            [("Tiêu chí", 12), ("Loại", 24), ("Nội dung", 110)],
            rows,
            rows.Length == 0 ? "Chưa nhận bản tự chấm hoặc bản thẩm định nào của đơn vị này trong kỳ này." : $"{rows.Length} dòng.");
    }

    private static DossierSheet Files(RecognitionDossier dossier) => new(
        "Tệp nguồn",
        "Biên nhận các tệp",
        [("Mã", 16), ("Tệp", 44), ("Nơi gửi", 28), ("Nhận lúc", 24), ("Số dòng", 12), ("Nhãn", 14), ("SHA-256", 70)],
        [
            .. dossier.Trace.Files.Select(file => (object?[])
            [
                file.SourceId, file.FileName, file.ReceivedFrom, file.ReceivedAt is { } at ? DateText.Moment(at) : "chưa rõ", (double?)file.Rows,
                file.IsSynthetic ? "Mô phỏng" : "Có thật", file.Sha256,
            ]),
        ],
        $"{dossier.Trace.Files.Count} tệp.");

    private static DossierSheet Minutes(RecognitionDossier dossier) => new(
        "Biên bản",
        "Biên bản họp hội đồng đánh giá",
        [("Số", 8), ("Tiêu chí, mục", 56), ("Tối đa", 16), ("Theo số liệu", 18), ("Hội đồng chấm", 18), ("Minh chứng, lý do", 56)],
        [
            .. Blank("Số biên bản:", "Thời gian:", "Địa điểm:", "Chủ tịch hội đồng:", "Thư ký:", "Thành viên:"),
            .. dossier.Lines.Where(line => line.IsHead).Select(line => (object?[])
                [line.Number, line.Name, line.MaxPoints ?? (object)line.MaxText, line.Outcome?.Points ?? (object)line.PointsText, null, null]),
            [null, "Tổng điểm", dossier.Trace.RuleSet.TotalPoints, dossier.Sheet.Rating.Total ?? (object)PointsText.Total(dossier.Sheet.Rating), null, null],
            .. Blank("Ý kiến tại cuộc họp:", "Nhóm đơn vị, mức đạt:", "Kết luận (đề nghị / chưa đề nghị công nhận):", "Có mặt / tán thành / không tán thành:", "Nơi nhận hồ sơ (cơ quan công nhận):", "Thư ký (ký, ghi rõ họ tên):", "Chủ tịch hội đồng (ký, ghi rõ họ tên, đóng dấu):"),
        ],
        $"Mẫu để trống, chưa phải mẫu chính thức. Cơ quan công nhận: {dossier.Recogniser}");

    private static DossierSheet Questions(RecognitionDossier dossier) => new(
        "Để ngỏ",
        "Những điều văn bản còn để ngỏ",
        [("Mã", 26), ("Câu hỏi", 60), ("Đang dùng", 60), ("Căn cứ", 60)],
        [.. dossier.Questions.Select(question => (object?[])[question.Id, question.Question, question.Note ?? question.Value, question.LegalBasis])],
        $"{dossier.Questions.Count} câu hỏi. Mỗi câu trả lời là lựa chọn của phần mềm cho đến khi cơ quan có thẩm quyền trả lời.");

    private static IEnumerable<object?[]> Blank(params string[] labels) => labels.Select(label => (object?[])[null, label, null, null, null, null]);

    private static string[] AllItems(RecognitionDossier dossier) => [.. dossier.Trace.Criteria.SelectMany(criterion => criterion.Items).Select(item => item.ItemId)];

    // A part of the items is written in words, so that no reader takes it for the whole.
    private static object Given(RecognitionDossier dossier, string stage, IReadOnlyCollection<string> items) => dossier.Assessment.Points(stage, items) switch
    {
        { IsComplete: true } whole => whole.Points,
        var other => AssessmentWords.Points(other),
    };

    private static object? Count(DossierLine line, double? count) => (line.Item, count) switch
    {
        (_, { } known) => known,
        (null, _) or ({ Measure: null }, _) => null,
        ({ Fact.State: "hidden" }, _) => MeasureText.Hidden,
        ({ Fact.Value: not null, Measure.RatioBase: null }, _) => null,
        _ => MeasureText.Missing,
    };

    // Where no source states the most points, bounds would only repeat what other criteria leave over.
    private static object Points(DossierLine line, decimal? points) => line.Outcome switch
    {
        { Status: "points_unknown" } or { Points: null, PointsMin: null } => line.PointsText,
        null => MeasureText.Missing,
        _ => points ?? (object)line.PointsText,
    };
}
