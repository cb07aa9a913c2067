using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one official list of units a file from <c>classes/</c>.</summary>
internal static class ClassFactReader
{
    public static ClassFactList Read(YamlRecord file)
    {
        file.Date("confirmed_on");
        var facts = new List<ClassFact>();
        foreach (var record in file.Children("units"))
        {
            var fact = new ClassFact(record.Text("code"), record.Date("valid_from"), record.OptionalDate("valid_to"), record.Text("legal_basis"));
            record.Close();
            if (fact.ValidTo < fact.ValidFrom)
                record.Report(LawFaults.DatesNotSorted, "valid_to", $">= {Day(fact.ValidFrom)}", Day(fact.ValidTo.Value));
            if (facts.Exists(other => other.UnitCode == fact.UnitCode && Overlap(other, fact)))
                record.Report(LawFaults.DatesNotSorted, "valid_from", "", $"{fact.UnitCode} {Day(fact.ValidFrom)}");
            facts.Add(fact);
        }

        var list = new ClassFactList(file.FileId(), file.Localised("label"), file.Flag("complete"), file.Localised("note"), facts, file.Citation());
        file.Close();
        return list;
    }

    private static bool Overlap(ClassFact left, ClassFact right) => left.HoldsOn(right.ValidFrom) || right.HoldsOn(left.ValidFrom);

    private static string Day(DateOnly date) => date.ToString(YamlRecord.DateForm, CultureInfo.InvariantCulture);
}
