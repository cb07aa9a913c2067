namespace ChildAnalytics.Warehouse.Tests.Checks;

/// <summary>Checks that no wrong report can set off, because the models prevent it: the fault is planted into the tables.</summary>
public sealed class PlantedOffenderTests
{
    [Theory]
    [InlineData("CA1401", "insert into marts.observation select * from marts.observation limit 1", "stop")]
    [InlineData("CA1402", "update marts.observation set measure_id = null where measure_id = 'CT05a' and commune_id = '25342@1995-01-01'", "stop")]
    [InlineData("CA1407", "update core.observation_parts set numerator = numerator + 1 where measure_id = 'CT05a' and part_unit_id = '25342@1995-01-01'", "stop")]
    [InlineData("CA1412", "update marts.observation set is_synthetic = false where measure_id = 'CT05a' and commune_id = '25342@1995-01-01'", "stop")]
    [InlineData("CA1415", "update marts.observation set numerator = 2 where measure_id = 'CT09' and commune_id = '25342@1995-01-01'", "stop")]
    public void RunChecks_FaultInATable_IsFound(string ruleId, string plant, string severity)
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        using var build = SmallWorld.Built(workshop);
        build.Query(plant, _ => 0);

        var issues = build.RunChecks();

        Assert.Contains(issues, issue => issue.RuleId == ruleId && issue.Severity == severity);
    }

    // 30 % in 2023, 80 % in 2024.
    [Fact]
    public void RunChecks_RateDoubles_IsAsked()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, [.. SmallWorld.GoodReports(), SmallWorld.Report("25342", "CT05a", "2023", 15, 50)]);
        using var build = SmallWorld.Built(workshop);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1410");

        Assert.Equal(("25342@1995-01-01", "2024"), (issue.CommuneId, issue.Period));
    }

    [Fact]
    public void RunChecks_ReportedTwiceOnADay_NamesBothRows()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, [.. SmallWorld.GoodReports(), SmallWorld.Report("25342", "CT05a", "2024", 41, 50)]);
        using var build = SmallWorld.Built(workshop);

        Assert.Equal(["dòng 14", "dòng 2"], build.RunChecks().Where(issue => issue.RuleId == "CA1411").Select(issue => issue.RowRef!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RunChecks_OldCommuneWithoutSuccessor_IsNamed()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", SmallWorld.Lists.Replace("until_2025-06-30,commune,25342", "until_2025-06-30,commune,25399,Xã Thử,694,\nuntil_2025-06-30,commune,25342", StringComparison.Ordinal)), ("ward_mapping", SmallWorld.Mapping));
        using var build = SmallWorld.Built(workshop);

        Assert.Equal("25399@1995-01-01", Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1414").CommuneId);
    }

    [Fact]
    public void Read_LimitTheTwinDoesNotState_IsRefused()
    {
        using var workshop = new Workshop();
        var twin = Path.Combine(workshop.WarehouseFolder, "checks", "values_jump.yaml");
        File.WriteAllText(twin, File.ReadAllText(twin).Replace("name: ratio", "name: other", StringComparison.Ordinal));

        var refused = Assert.Throws<Domain.Faults.FaultException>(() => Warehouse.Checks.Check.ReadAll(Path.Combine(workshop.WarehouseFolder, "checks")));

        Assert.Equal("CA1302", refused.Faults[0].Id);
    }
}
