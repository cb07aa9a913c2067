using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>Faults that only an assessment can have.</summary>
internal static class AssessmentFaults
{
    public static Fault UnknownItem(FaultLocation where, string ruleSetId, string found) => new(
        "CA1240",
        new($"Bộ tiêu chuẩn {ruleSetId} không có nội dung mang mã này", $"Rule set {ruleSetId} has no item of this id"),
        "TC01a, TC06b, …",
        found,
        where,
        new("Chép mã nội dung từ biểu mẫu", "Copy the id of the item from the form"));

    public static Fault AboveMost(FaultLocation where, string most, string found) => new(
        "CA1241",
        new("Điểm lớn hơn điểm tối đa của nội dung", "The points are above the most the item can give"),
        "≤ " + most,
        found,
        where,
        new("Kiểm tra điểm và bộ tiêu chuẩn", "Check the points and the rule set"));

    public static Fault AnswerContradictsPoints(FaultLocation where, string answer, string expected, string found) => new(
        "CA1242",
        new($"Trả lời “{answer}” không khớp với điểm", $"The answer “{answer}” contradicts the points"),
        expected,
        found,
        where,
        new("Sửa câu trả lời, hoặc sửa điểm", "Correct the answer, or the points"));

    public static Fault MinutesDay(FaultLocation where, string latest, string found) => new(
        "CA1243",
        new("Ngày biên bản không đọc được, hoặc sau ngày gửi", "The day of the minutes cannot be read, or lies after the day sent"),
        $"dd/mm/yyyy, ≤ {latest}",
        found,
        where,
        new("Sửa ngày biên bản, hoặc để trống nếu chưa có biên bản", "Correct the day, or leave the cell empty where there are no minutes yet"));

    public static Fault EvidenceIncomplete(FaultLocation where, string found) => new(
        "CA1244",
        new("Minh chứng cần cả loại và tên, loại theo danh mục", "Evidence needs both a kind of the list and a title"),
        string.Join(" / ", AssessmentForm.EvidenceKinds.Keys),
        found,
        where,
        new("Ghi loại và tên minh chứng, hoặc để trống cả hai", "Give kind and title, or leave both empty"));

    public static Fault UnknownHead(FaultLocation where, IEnumerable<string> expected, string found) => new(
        "CA1245",
        new("Kỳ đánh giá, bộ tiêu chuẩn hoặc bước không có trong danh mục", "The round, rule set or stage is not in the list"),
        string.Join(", ", expected),
        found,
        where,
        new("Ghi một giá trị của danh mục bên phải nhãn", "Write a value of the list to the right of the label"));
}
