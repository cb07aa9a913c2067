using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>Joins items with the measures and wordings they name, and notes each name that leads nowhere.</summary>
internal sealed class RuleJoin(string ruleSetId, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<IWordedRule> wordings, List<Fault> faults)
{
    public ItemRule Of(string criterionId, CriterionItem item)
    {
        var found = item.MeasureIds.Select(id => Find(item, id)).OfType<Measure>().ToArray();
        return new ItemRule(criterionId, item, item.MeasureId is { } own ? measures.GetValueOrDefault(own) : null)
        {
            IsSensitive = Array.Exists(found, measure => measure.IsSensitive),
            Conditions = [.. item.Conditions.Where(condition => measures.ContainsKey(condition.MeasureId)).Select(condition => new ConditionRule(condition, measures[condition.MeasureId]))],
            Worded = item.WordedRule is { } name ? FindWording(item, name) : null,
        };
    }

    private Measure? Find(CriterionItem item, string id)
    {
        if (measures.TryGetValue(id, out var measure))
            return measure;
        faults.Add(new Fault(
            "CA1191",
            new LocalisedText($"Nội dung {item.Id} dựa trên chỉ số chưa được khai báo", $"Item {item.Id} rests on a measure that is not declared"),
            "",
            id,
            new FaultLocation(ruleSetId),
            new LocalisedText("Khai báo chỉ số hoặc sửa mã chỉ số của nội dung", "Declare the measure or correct the item's measure id")));
        return null;
    }

    private IWordedRule? FindWording(CriterionItem item, string name)
    {
        if (wordings.FirstOrDefault(wording => wording.Name == name) is { } found)
            return found;
        faults.Add(new Fault(
            "CA1192",
            new LocalisedText($"Nội dung {item.Id} dùng một quy tắc mà bộ chấm điểm chưa có", $"Item {item.Id} uses a rule the scoring engine does not have"),
            string.Join(", ", wordings.Select(wording => wording.Name)),
            name,
            new FaultLocation(ruleSetId),
            new LocalisedText("Sửa tên quy tắc, hoặc cập nhật phần mềm có quy tắc này", "Correct the name of the rule, or update to a program that has it")));
        return null;
    }
}
