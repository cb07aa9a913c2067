using System.Globalization;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests.Models;

/// <summary>Six provinces, of which two share a divided commune: a change in one is worked out without the others.</summary>
public sealed class PartitionedBuildTests
{
    private const int Provinces = 6;

    [Fact]
    public void Run_OneProvinceCorrected_MakesItsPartOnlyAndEqualsABuildFromNothing()
    {
        using var workshop = Nation();
        Run(workshop);
        SmallWorld.LandReports(workshop, "dddddddd0001", Row(3, "10003", "CT05a", 2024, 44, "12-01"), Row(3, "10003", "CT09", 2024, 1, "12-01"));
        workshop.Steps.Clear();
        var incremental = Run(workshop);

        var partly = workshop.Steps.With(StepOutcome.PartlyBuilt);
        Assert.Superset(
            new HashSet<string> { "core.reported_observations", "core.observation_parts", "core.current_observations", "core.suppressed_cells", "counts", "marts.observation", "marts.source_row" },
            partly.ToHashSet());
        Assert.Equal(RunFromNothing(workshop), incremental);
    }

    [Fact]
    public void Run_YearSetOfOneProvince_MakesItsPartOnlyAndEqualsABuildFromNothing()
    {
        using var workshop = Nation();
        workshop.LandYearSet("eeeeeeee0000", [.. Enumerable.Range(0, Provinces).SelectMany(province => YearSet(province, 2022))]);
        Run(workshop);
        workshop.LandYearSet("eeeeeeee0003", YearSet(3, 2023));
        workshop.Steps.Clear();
        var incremental = Run(workshop);

        var partly = workshop.Steps.With(StepOutcome.PartlyBuilt);
        Assert.Superset(
            new HashSet<string> { "core.reported_observations", "core.reported_splits", "core.current_observations", "core.current_splits", "marts.observation", "marts.source_row" },
            partly.ToHashSet());
        Assert.Equal(RunFromNothing(workshop), incremental);

        workshop.Remove("eeeeeeee0003");
        Assert.Equal(RunFromNothing(workshop), Run(workshop));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Run_RandomChangesInProvinces_EqualsABuildFromNothing(int seed)
    {
        using var workshop = Nation();
        var random = new Random(seed);
        Run(workshop);
        for (var step = 0; step < 5; step++)
        {
            var province = random.Next(Provinces);
            var id = string.Create(CultureInfo.InvariantCulture, $"dddddddd{step:0000}");
            if (step > 1 && random.Next(3) == 0)
                workshop.Remove(string.Create(CultureInfo.InvariantCulture, $"dddddddd{step - 1:0000}"));
            SmallWorld.LandReports(workshop, id, Row(province, $"{1 + random.Next(2)}000{province}", random.Next(2) == 0 ? "CT05a" : "CT09", 2023 + random.Next(3), random.Next(40), "12-15"));
            var incremental = Run(workshop);
            var fromNothing = RunFromNothing(workshop);

            Assert.True(
                incremental.All(table => fromNothing[table.Key] == table.Value),
                $"seed {seed}, step {step}: {string.Join(", ", incremental.Where(table => fromNothing[table.Key] != table.Value).Select(table => table.Key))} differ");
        }
    }

    [Fact]
    public void Partitions_ProvincesWithASharedCommune_AreOne()
    {
        using var workshop = Nation();
        using var build = Built(workshop);

        var partitions = build.Query("select key, partition_id from core.unit_partitions", row => (row.GetString(0), row.GetString(1))).ToDictionary();

        Assert.Equal("10", partitions["20001"]);
        Assert.Equal("10", partitions["10000@2025-07-01"]);
        Assert.Equal("12", partitions["20002@1995-01-01"]);
        Assert.Equal(Provinces - 1, partitions.Values.Distinct().Count());
    }

    private static (string Code, string MeasureId, string Period, string Part, int Numerator, int Denominator)[] YearSet(int province, int year)
    {
        var period = year.ToString(CultureInfo.InvariantCulture);
        return
        [
            ($"1000{province}", "CT05a", period, "all", 21 + province, 40), ($"1000{province}", "CT05a", period, "sex=male", 11, 19), ($"1000{province}", "CT05a", period, "sex=female", 10 + province, 21),
            ($"2000{province}", "CT05a", period, "all", 22 + province, 40), ($"2000{province}", "CT09", period, "all", 9 + province, 44),
        ];
    }

    private static Workshop Nation()
    {
        var workshop = new Workshop();
        var lists = new List<string> { "state,level,code,name,parent_code,place_type" };
        var links = new List<string> { "old_ward_code,old_ward_name,old_district_name,old_province_name,new_ward_code,new_ward_name,new_province_name" };
        var reports = new List<string>();
        for (var province = 0; province < Provinces; province++)
        {
            lists.Add($"until_2025-06-30,province,1{province},Tỉnh Số {province},,");
            lists.Add($"until_2025-06-30,district,10{province},Huyện Số {province},1{province},");
            lists.Add($"until_2025-06-30,commune,1000{province},Xã Một {province},10{province},");
            lists.Add($"until_2025-06-30,commune,2000{province},Xã Hai {province},10{province},");
            lists.Add($"from_2025-07-01,province,1{province},Số {province},,Tỉnh");
            lists.Add($"from_2025-07-01,commune,1000{province},Xã Một {province},1{province},");
            links.Add($"1000{province},,,,1000{province},,");
            links.Add($"2000{province},,,,1000{province},,");
            foreach (var year in new[] { 2023, 2024 })
            {
                foreach (var code in new[] { $"1000{province}", $"2000{province}" })
                    reports.AddRange([Row(province, code, "CT05a", year, 30 + province, "11-01"), Row(province, code, "CT09", year, 2 + (3 * province), "11-01")]);
            }
        }

        // Part of a commune of province 11 went to province 10.
        links.Add("20001,,,,10000,,");
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", string.Join('\n', lists)), ("ward_mapping", string.Join('\n', links)));
        SmallWorld.LandReports(workshop, "bbbbbbbbbbbb", [.. reports]);
        return workshop;
    }

    private static string Row(int province, string code, string measureId, int year, int numerator, string sentOn) =>
        SmallWorld.Report(code, measureId, year.ToString(CultureInfo.InvariantCulture), numerator, 50, (code[0] == '1' ? "Xã Một " : "Xã Hai ") + province, sentOn);

    private static WarehouseBuild Built(Workshop workshop)
    {
        var build = SmallWorld.Loaded(workshop, Workshop.AsOf);
        build.Run([new EngineStep("counts", ["core.current_observations"], ["engine.commune_class"], "1", Count) { IsPartitioned = true }]);
        build.RunChecks();
        return build;
    }

    // An engine of few lines that reads what is to be made anew and writes it.
    private static void Count(EngineTables tables) => tables.Write(
        "engine.commune_class",
        ["commune_id", "class_id", "class_candidates", "class_date", "pass_mark_lo", "pass_mark_hi"],
        tables.Stream(
            $"select unit_id, count(value)::integer, sum(numerator)::integer from core.current_observations where {tables.Holds("unit_id")} group by unit_id",
            row => new object?[] { row.GetString(0), "A", "A", Workshop.AsOf, row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2) }).ToArray());

    private static IReadOnlyDictionary<string, string> Run(Workshop workshop)
    {
        using var build = Built(workshop);
        return TableContents.Of(build);
    }

    private static IReadOnlyDictionary<string, string> RunFromNothing(Workshop workshop)
    {
        var kept = workshop.Data.Build + ".kept";
        Directory.Move(workshop.Data.Build, kept);
        var contents = Run(workshop);
        workshop.Forget();
        Directory.Move(kept, workshop.Data.Build);
        return contents;
    }
}
