using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Writes the class of every current commune on the day of judging, with the pass marks still possible.</summary>
internal static class ClassTables
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.commune_class";

    private static readonly string[] Columns = ["commune_id", "class_id", "class_candidates", "class_date", "pass_mark_lo", "pass_mark_hi"];

    /// <summary>Writes <c>engine.commune_class</c>. The rule sets in force share their pass marks; the first is read.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var marks = rules.RuleSets[0].PassMarks;
        tables.Write(Table, Columns, core.Communes.Select(commune => Row(commune, UnitClassifier.Classify(rules.StandingOn(commune, rules.AsOf), rules.Settings), marks)));
    }

    private static object?[] Row(CurrentCommune commune, UnitClass unitClass, IReadOnlyList<PassMark> marks)
    {
        var possible = marks.Where(mark => unitClass.Candidates.Contains(mark.ClassId)).Select(mark => mark.Points).ToArray();
        return
        [
            commune.Id.ToString(), unitClass.ClassId, string.Join(',', unitClass.Candidates), unitClass.Date,
            possible.Length == 0 ? null : possible.Min(), possible.Length == 0 ? null : possible.Max(),
        ];
    }
}
