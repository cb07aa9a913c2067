using ChildAnalytics.Cli.Build;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Tests.Build;

/// <summary>Rounds as they are typed in the repository (November of years 2 and 4 of the plan), over a rule set whose pass marks rise by one point the day after the round of 2024.</summary>
public sealed class RoundTablesTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    // Mark 800 for class C until 30/11/2024, 801 from the day after: the round of 2024 asks for 800, the year 2024, judged on 31/12, for 801.
    [Fact]
    public void Round_RulesChangedAfterIt_IsJudgedByThoseOfItsLastDay()
    {
        using var folder = new TempFolder();
        var rules = Rules();
        using var build = WarehouseBuild.Start(new DataFolder(folder.File("data")), ProgramFolder.Warehouse, AsOf, TimeProvider.System, new Progress<ModelRun>());
        build.Run([new EngineStep("rounds", ["seed.recognition_round"], [RoundTables.Table], "1", tables => RoundTables.Write(tables, rules, Core()))]);

        var marks = build.Query(
            $"select concat_ws(' ', round_id, pass_mark_lo::integer, class_date) from {RoundTables.Table} order by round_id", reader => reader.GetString(0));

        // 2019 and 2022 have no facts here, the round of 2027 is to come. The commune has existed since 2025-07-01, so its class is read on that day.
        Assert.Equal(["2024-11 800 2025-07-01"], marks);
        Assert.Equal(801, rules.RuleSetsIn(2024).Single().PassMarks.Min(mark => mark.Points));
    }

    private static RatingRules Rules()
    {
        var rules = RatingRules.From(LawLibrary.Load(ProgramFolder.Warehouse), AsOf);
        var set = rules.RuleSets.Single(set => set.Id == "QD06-2019-minh-hoa");
        RuleSet[] versions =
        [
            set with { InForceTo = new DateOnly(2024, 11, 30) },
            set with { InForceFrom = new DateOnly(2024, 12, 1), PassMarks = [.. set.PassMarks.Select(mark => mark with { Points = mark.Points + 1 })] },
        ];
        return rules with { RuleSets = [versions[1]], Versions = versions };
    }

    private static CoreFacts Core()
    {
        const string commune = "25001@2025-07-01";
        var facts = new Dictionary<(string, string), IReadOnlyList<(int, Fact)>> { [(commune, "TC07")] = [(2024, Fact.OfValue(99)), (2027, Fact.OfValue(99))] };
        var unit = new CurrentCommune(
            UnitId.TryParse(commune, out var id) ? id : throw new InvalidOperationException(commune),
            "75",
            [(new DateOnly(2025, 7, 1), UnitType.Commune)],
            [(new DateOnly(2025, 7, 1), ProvinceKind.Province)]);
        return new CoreFacts([unit], [2024, 2027], new HashSet<string> { "TC07" }, facts, new HashSet<string>(StringComparer.Ordinal));
    }
}
