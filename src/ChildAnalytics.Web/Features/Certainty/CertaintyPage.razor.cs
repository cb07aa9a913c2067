using ChildAnalytics.Marts.Certainty;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Certainty;

/// <summary>For how many communes the verdict is certain whatever is open, what the others wait for, and what each answer to an open question of the law would change.</summary>
public partial class CertaintyPage
{
    private const string Everywhere = "VN";

    private IReadOnlyList<PublishedRuleSet> RuleSets { get; set; } = [];

    private PublishedRuleSet? Rules { get; set; }

    private IReadOnlyList<CertaintyCount> Counts { get; set; } = [];

    private IReadOnlyList<CertaintyCount> OfRules => [.. Counts.Where(count => count.RuleSetId == Rules?.Id)];

    private CertaintyCount? Whole => OfRules.FirstOrDefault(count => count.ProvinceCode == Everywhere);

    private IReadOnlyList<IGrouping<string, AnswerEffect>> Questions { get; set; } = [];

    private IReadOnlyDictionary<string, string> QuestionTexts { get; set; } = new Dictionary<string, string>();

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", "Năm " + Whole?.RoundId, []),
        new("Bộ tiêu chuẩn", RatingScope.ShortName(Rules!), [.. RuleSets.Select(set => (RatingScope.ShortName(set), Address.With(("bo", set.Id)), set == Rules))]),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Counts = snapshot.Certainty.Counts();
        RuleSets = snapshot.Ratings.RuleSets();
        // The confirmed set is where most is open, so it comes first.
        Rules = RuleSets.FirstOrDefault(set => set.Id == Address["bo"]) ?? RuleSets.FirstOrDefault();
        if (Rules is null)
            return true;
        Address.Keep("bo", Rules.Id);
        Questions = [.. snapshot.Certainty.Effects(Everywhere, Rules.Id).GroupBy(effect => effect.QuestionId).OrderByDescending(question => question.Max(effect => effect.ChangedVerdicts ?? -1)).ThenBy(question => question.Key, StringComparer.Ordinal)];
        QuestionTexts = snapshot.Measures.LegalQuestions().ToDictionary(question => question.Id, question => question.Question);
        return true;
    }

    private static string Finding(CertaintyCount whole)
    {
        var certain = whole.CertainMet + whole.CertainNotMet;
        if (whole.Dependent == 0)
            return $"Kết luận của cả {NumberText.Count(whole.Communes)} đơn vị đã chắc chắn: không điều gì còn để ngỏ có thể làm thay đổi.";
        return $"{NumberText.Count(certain)} trong {NumberText.Count(whole.Communes)} đơn vị đã có kết luận chắc chắn, dù các điều còn để ngỏ ra sao: {NumberText.Count(whole.CertainMet)} đạt, {NumberText.Count(whole.CertainNotMet)} không đạt. {NumberText.Count(whole.Dependent)} đơn vị còn phụ thuộc.";
    }

    private static IEnumerable<(string Cause, string Meaning, int Communes)> Causes(CertaintyCount whole) => new (string, string, int)[]
    {
        ("Điểm chưa rõ", "Điểm của tiêu chí hoặc mức mà chưa nguồn nào xác nhận", whole.UnknownPoints),
        ("Trong đó chỉ vì điểm chưa rõ", "Mọi điều khác đã rõ: có bảng điểm chính thức là có kết luận", whole.OnlyUnknownPoints),
        ("Số liệu thiếu", "Nội dung chưa có báo cáo dùng được", whole.MissingFacts),
        ("Không có trường hợp nào (0/0)", "Nội dung không phát sinh, văn bản không nói cách chấm", whole.NoCase),
        ("Phần chia chưa rõ", "Đơn vị nhận một phần của xã bị chia, chưa rõ tỷ lệ", whole.SplitShare),
        ("Sai số điều tra", "Khoảng sai số của khảo sát vượt qua một mức điểm", whole.Sampling),
        ("Nhóm đơn vị", "Chưa rõ nhóm A, B hay C nên chưa rõ mức đạt", whole.UnitClass),
    }.Where(cause => cause.Item3 > 0);

    private string Question(string id) => OptionWords.ListQuestion(id) ?? QuestionTexts.GetValueOrDefault(id, id);

    private static string Reach(AnswerEffect effect) => effect.Reach switch
    {
        "no_part_in_verdict" => "không ảnh hưởng kết luận theo dõi",
        "not_at_hand" => "chưa tính được: thiếu số liệu hoặc văn bản",
        _ => "",
    };

    // Only where the page of suppositions knows the same answer.
    private string? Supposition(AnswerEffect effect)
    {
        if (effect.IsInUse || effect.ChangedVerdicts is null || effect.QuestionId == "class_list:all")
            return null;
        var key = effect.QuestionId.StartsWith("class_list:", StringComparison.Ordinal) ? "ds." + effect.QuestionId["class_list:".Length..] : "ch." + effect.QuestionId;
        return Address.To("/gia-dinh", ("gt", $"{key}:{effect.Option}"));
    }

    private static string Sentence(IEnumerable<AnswerEffect> question)
    {
        var changed = question.Where(effect => !effect.IsInUse).Max(effect => effect.ChangedVerdicts);
        return changed switch
        {
            null => "Không có câu trả lời nào khác tính được.",
            0 => "Trả lời thế nào cũng không làm đổi kết luận nào.",
            _ => $"Câu trả lời khác làm đổi tới {NumberText.Count(changed.Value)} kết luận.",
        };
    }
}
