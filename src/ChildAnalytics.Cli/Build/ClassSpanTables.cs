using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Writes the class of every commune state since the rule set is in force, each with the days it holds: a class changes with the unit, with its province and with the official lists.</summary>
internal static class ClassSpanTables
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.class_span";

    /// <summary>What it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["core.units"];

    private static readonly string[] Columns =
    [
        "commune_id", "valid_from", "valid_to", "class_id", "class_candidates", "pass_mark_lo", "pass_mark_hi", "reason_vi", "reason_en", "rule_set_id",
    ];

    /// <summary>Writes the table. The rule sets in force share their pass marks; the first is read.</summary>
    public static void Write(EngineTables tables, RatingRules rules)
    {
        var provinces = tables.Query(
            "select code, valid_from, unit_type from core.units where level = 'province' order by code, valid_from",
            row => (Code: row.GetString(0), From: row.GetFieldValue<DateOnly>(1), Kind: row.GetString(2) == "thành phố" ? ProvinceKind.CentralCity : ProvinceKind.Province))
            .ToLookup(state => state.Code, state => (state.From, state.Kind));
        var communes = tables.Query(
            "select unit_id, unit_type, valid_to, province_code, district_code is not null from core.units where level = 'commune' and province_code is not null order by unit_id",
            row => new CommuneState(
                UnitId.TryParse(row.GetString(0), out var id) ? id : throw new InvalidOperationException($"core.units holds the id {row.GetString(0)}."),
                UnitTypeExtensions.TryParseLegalName(row.GetString(1), out var type) ? type : throw new InvalidOperationException($"core.units holds the type {row.GetString(1)}."),
                row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
                row.GetBoolean(4),
                [.. provinces[row.GetString(3)]]));
        tables.Write(Table, Columns, communes.SelectMany(commune => Rows(commune, rules)));
    }

    private static IEnumerable<object?[]> Rows(CommuneState commune, RatingRules rules)
    {
        var ruleSet = rules.RuleSets[0];
        var first = commune.Id.ValidFrom < ruleSet.InForceFrom ? ruleSet.InForceFrom : commune.Id.ValidFrom;
        var spans = Turns(commune, rules)
            .Where(day => day > first && (commune.ValidTo is not { } last || day <= last))
            .Prepend(first).Distinct().Order()
            .Where(day => commune.ValidTo is not { } last || day <= last)
            .Select(day => (From: day, Class: UnitClassifier.Classify(rules.StandingOn(commune, day), rules.Settings)))
            .ToList();
        for (var index = 0; index < spans.Count; index++)
        {
            var (from, unitClass) = spans[index];
            // A day that changes nothing begins no span of its own.
            if (index > 0 && IsSame(spans[index - 1].Class, unitClass))
                continue;
            var next = spans.Skip(index + 1).FirstOrDefault(later => !IsSame(later.Class, unitClass));
            var marks = ruleSet.PassMarks.Where(mark => unitClass.Candidates.Contains(mark.ClassId)).Select(mark => mark.Points).ToArray();
            yield return
            [
                commune.Id.ToString(), from, next.Class is null ? commune.ValidTo : next.From.AddDays(-1), unitClass.ClassId, string.Join(',', unitClass.Candidates),
                marks.Length == 0 ? null : marks.Min(), marks.Length == 0 ? null : marks.Max(), unitClass.Reason.Vi, unitClass.Reason.En, ruleSet.Id,
            ];
        }
    }

    // Days on which anything a class is read from may change.
    private static IEnumerable<DateOnly> Turns(CommuneState commune, RatingRules rules) =>
        commune.ProvinceKinds.Select(state => state.From)
            .Concat(rules.ClassFacts.Values.SelectMany(list => list.Facts).Where(fact => fact.UnitCode == commune.Id.Code)
                .SelectMany(fact => fact.ValidTo is { } last ? new[] { fact.ValidFrom, last.AddDays(1) } : [fact.ValidFrom]));

    private static bool IsSame(UnitClass one, UnitClass other) =>
        one.ClassId == other.ClassId && one.Candidates.SequenceEqual(other.Candidates) && one.Reason == other.Reason;
}
