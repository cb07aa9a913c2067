using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Writes, for the newest round, how certain each verdict is and what each answer to an open question would change.</summary>
internal static class VerdictTables
{
    private const string CertaintyTable = "engine.verdict_certainty";
    private const string EffectTable = "engine.setting_effect";

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [CertaintyTable, EffectTable, StandingTable.Table];

    private static readonly string[] CertaintyColumns = ["commune_id", "round_id", "rule_set_id", "verdict", "is_certain", "depends_on"];

    private static readonly string[] EffectColumns =
    [
        "province_code", "setting_id", "option", "rule_set_id", "round_id", "is_in_use", "reach", "communes", "met", "not_met", "undetermined",
        "changed_verdicts", "changed_totals", "changed_marks",
    ];

    /// <summary>Writes both tables; nothing where no year has facts.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core)
    {
        var certainties = new List<object?[]>();
        var effects = new List<object?[]>();
        if (core.Years.Count > 0)
        {
            var options = SettingOptions.All(rules.OpenQuestions, [.. rules.ClassFacts.Values]);
            foreach (var ruleSet in rules.RuleSetsIn(core.Years[^1]))
            {
                foreach (var province in core.ReportingCommunes().GroupBy(commune => commune.ProvinceCode))
                    Add(rules, ruleSet, core, [.. province], options, certainties, effects);
            }
        }

        tables.Write(CertaintyTable, CertaintyColumns, certainties);
        tables.Write(EffectTable, EffectColumns, effects);
        StandingTable.Write(tables, rules, core);
    }

    private static void Add(
        RatingRules rules,
        RuleSet ruleSet,
        CoreFacts core,
        IReadOnlyList<CurrentCommune> province,
        IReadOnlyList<SettingOption> options,
        List<object?[]> certainties,
        List<object?[]> effects)
    {
        var plan = RatingPlan.Prepare(ruleSet, rules.Measures);
        var round = new Period(core.Years[^1]).ToString();
        var records = RoundRecords.Of(rules, ruleSet, core, province, core.Years[^1]);
        foreach (var sheet in RatingEngine.Rate(plan, rules.Settings, round, records))
        {
            var causes = VerdictCertainty.DependsOn(sheet);
            certainties.Add([sheet.CommuneId.ToString(), round, ruleSet.Id, sheet.Overall.Name(), causes == VerdictCauses.None, causes.Name()]);
        }

        foreach (var effect in SettingEngine.Effects(plan, rules.Settings, round, records, options))
        {
            effects.Add(
            [
                province[0].ProvinceCode, effect.Option.SettingId, effect.Option.Option, ruleSet.Id, round, effect.Option.IsInUse, effect.Option.Reach.Name(), records.Length,
                effect.Met, effect.NotMet, effect.Undetermined, effect.ChangedVerdicts, effect.ChangedTotals, effect.ChangedMarks,
            ]);
        }
    }
}
