using ChildAnalytics.Etl.Pipeline;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>Layout of form "Biểu 03-TE"; the README beside this file shows it.</summary>
public static class AssessmentForm
{
    /// <summary>Name of the sheet that carries the form.</summary>
    public const string SheetName = "Biểu 03-TE";

    /// <summary>Title, third row.</summary>
    public const string Title = "BẢN ĐÁNH GIÁ XÃ, PHƯỜNG PHÙ HỢP VỚI TRẺ EM (Biểu 03-TE)";

    /// <summary>Label of the cell left of the round or the year.</summary>
    public const string RoundLabel = "Kỳ đánh giá:";

    /// <summary>Label of the cell left of the rule set.</summary>
    public const string RuleSetLabel = "Bộ tiêu chuẩn:";

    /// <summary>Label of the cell left of the stage.</summary>
    public const string StageLabel = "Bước:";

    /// <summary>Headings in the order of the form; <see cref="AssessmentColumn"/> counts in this list.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "STT", "Mã đơn vị", "Tên đơn vị", "Mã nội dung", "Trả lời", "Điểm", "Chức danh người chấm", "Ngày biên bản", "Số biên bản",
        "Loại minh chứng", "Tên minh chứng", "Số hiệu minh chứng", "Ghi chú",
    ];

    /// <summary>Who assessed, as the form writes it and as tables do.</summary>
    public static IReadOnlyDictionary<string, string> Stages { get; } = new Dictionary<string, string> { ["Tự đánh giá"] = "self_assessed", ["Thẩm định"] = "verified" };

    /// <summary>Kinds of evidence, as the form writes them and as tables do.</summary>
    public static IReadOnlyDictionary<string, string> EvidenceKinds { get; } = new Dictionary<string, string>
    {
        ["Biên bản"] = "minutes",
        ["Nguồn số liệu"] = "source_note",
        ["Văn bản"] = "document",
        ["Khác"] = "other",
    };

    /// <summary>The raw table accepted rows go to.</summary>
    public static RawTable Table { get; } = new(
        "assessment",
        [
            "round_id", "period", "rule_set_id", "stage", "sent_on", "unit_code", "unit_name", "criterion_id", "item_id", "answer", "points", "assessed_by",
            "minutes_on", "minutes_number", "evidence_kind", "evidence_title", "evidence_reference", "note",
        ]);
}
