using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one rule a file from <c>classes/rules/</c>: how units fall into the classes of the pass marks, by first day in force.</summary>
internal sealed class ClassRuleReader(
    IReadOnlyList<RuleSet> ruleSets,
    IReadOnlyList<LegalSetting> settings,
    IReadOnlyList<ClassFactList> factLists)
{
    public IEnumerable<ClassRule> Read(YamlRecord file)
    {
        file.FileId();
        var setIds = file.Texts("rule_sets");
        foreach (var id in setIds)
            file.RequireOneOf("rule_sets", id, [.. ruleSets.Select(set => set.Id).Distinct()], LawFaults.UnknownReference);
        var classIds = ruleSets.Where(set => setIds.Contains(set.Id)).SelectMany(set => set.PassMarks.Select(mark => mark.ClassId)).Distinct().ToList();
        var values = DatedValues<ClassRule>.Read(file, record => ReadRule(record, setIds, classIds));
        file.Close();
        return values.Steps.Select((step, index) => step.Value is null ? null : step.Value with
        {
            InForceFrom = step.From,
            InForceTo = index + 1 < values.Steps.Count ? values.Steps[index + 1].From.AddDays(-1) : null,
        }).OfType<ClassRule>();
    }

    private ClassRule ReadRule(YamlRecord record, IReadOnlyList<string> setIds, IReadOnlyList<string> classIds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = new List<UnitClass>();
        foreach (var child in record.Children("classes"))
        {
            var id = child.Text("class");
            child.RequireNew("class", id, seen);
            child.RequireOneOf("class", id, classIds, LawFaults.UnknownReference);
            classes.Add(new UnitClass(id, [.. child.Children("any_of").Select(ReadCondition)]));
            child.Close();
        }

        var rule = new ClassRule(setIds, default, null, classes, record.Citation());
        record.Close();
        return rule;
    }

    private ClassCondition ReadCondition(YamlRecord record)
    {
        var types = record.Texts("unit_types");
        foreach (var type in types)
            record.RequireOneOf("unit_types", type, [.. Words.UnitTypes.Keys], LawFaults.UnknownWord);
        var facts = record.Has("any_fact") ? record.Texts("any_fact") : [];
        foreach (var fact in facts)
            record.RequireOneOf("any_fact", fact, [.. factLists.Select(list => list.Id)], LawFaults.UnknownReference);
        var condition = new ClassCondition(
            [.. types.Where(Words.UnitTypes.ContainsKey).Select(type => Words.UnitTypes[type])],
            record.Has("province_kind") ? record.Word("province_kind", Words.ProvinceKinds) : (ProvinceKind?)null,
            facts,
            record.Has("setting") ? ReadChoice(record.Child("setting")) : null,
            record.Citation());
        record.Close();
        return condition;
    }

    private SettingChoice? ReadChoice(YamlRecord? record)
    {
        if (record is null)
            return null;
        var choice = new SettingChoice(record.Text("id"), record.Text("option"));
        record.Close();
        var setting = settings.FirstOrDefault(candidate => candidate.Id == choice.SettingId);
        record.RequireOneOf("id", choice.SettingId, [.. settings.Select(candidate => candidate.Id)], LawFaults.UnknownReference);
        if (setting is not null)
            record.RequireOneOf("option", choice.Option, [.. setting.Options], LawFaults.UnknownReference);
        return choice;
    }
}
