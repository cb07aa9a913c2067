namespace ChildAnalytics.Warehouse.Tests.Checks;

/// <summary>Patterns of convenience and relations between measures: quiet on figures drawn by chance, loud on planted ones.</summary>
public sealed class QuestionTests
{
    // 120 communes, 5 years, 6 measures and thresholds near the middle of each: the checks expect below 0.1 false questions on so few, so none is the outcome of nearly every seed.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Checks_FiguresDrawnByChance_AskNothing(int seed)
    {
        using var workshop = new Workshop();
        using var build = new WideWorld(seed).Build(workshop, ("CT23", 50), ("TC09", 60), ("CT02", 80));

        Assert.Empty(build.RunChecks());
    }

    [Fact]
    public void CopiedForward_AYearRepeated_IsAskedOnce()
    {
        var world = new WideWorld();
        foreach (var (id, _, _) in WideWorld.Measures)
            world[5, id, 2023] = world[5, id, 2022];
        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1421");

        Assert.Equal((WideWorld.UnitId(5), "2023", "warn"), (issue.CommuneId, issue.Period, issue.Severity));
    }

    [Fact]
    public void IdenticalAcross_SixCommunesOfADistrict_AreEachAsked()
    {
        var world = new WideWorld();
        for (var commune = 0; commune < 6; commune++)
            world[commune, "CT23", 2022] = (512, 1024);
        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        var issues = build.RunChecks().Where(issue => issue.RuleId == "CA1422").ToArray();

        Assert.Equal(Enumerable.Range(0, 6).Select(WideWorld.UnitId), issues.Select(issue => issue.CommuneId!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RoundNumbers_OneCommuneEstimates_IsAsked()
    {
        var world = new WideWorld();
        foreach (var (id, _, _) in WideWorld.Measures)
        {
            for (var year = 2020; year <= 2024; year++)
                world[9, id, year] = (world[9, id, year].Numerator / 10 * 10, world[9, id, year].Denominator / 10 * 10);
        }

        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        Assert.Equal(WideWorld.UnitId(9), Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1423").CommuneId);
    }

    [Fact]
    public void BunchedAtThreshold_CommunesLiftedOverIt_AreAskedOfTheProvince()
    {
        var world = new WideWorld();
        for (var commune = 0; commune < WideWorld.Communes; commune++)
        {
            var (numerator, denominator) = world[commune, "CT02", 2024];
            if (100.0 * numerator / denominator is >= 79 and < 80)
                world[commune, "CT02", 2024] = ((int)Math.Ceiling(0.8 * denominator), denominator);
        }

        using var workshop = new Workshop();
        using var build = world.Build(workshop, ("CT02", 80));

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1424");

        Assert.Equal(("70@1995-01-01", "CT02", "2024"), (issue.CommuneId, issue.MeasureId, issue.Period));
    }

    // seed.measure_relation: CT11a and CT08a are both counted over all children.
    [Fact]
    public void MeasuresAgree_AnotherNumberOfChildren_IsAsked()
    {
        var world = new WideWorld();
        world[3, "CT11a", 2021] = (world[3, "CT11a", 2021].Numerator, world[3, "CT11a", 2021].Denominator * 11 / 10);
        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1425");

        Assert.Equal((WideWorld.UnitId(3), "CT11a", "2021"), (issue.CommuneId, issue.MeasureId, issue.Period));
    }

    [Fact]
    public void DenominatorsJump_HalfTheChildrenGone_IsAskedOfBothYears()
    {
        var world = new WideWorld();
        foreach (var (id, _, _) in WideWorld.Measures)
            world[3, id, 2022] = (world[3, id, 2022].Numerator / 2, world[3, id, 2022].Denominator / 2);
        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        var issues = build.RunChecks().Where(issue => issue.RuleId == "CA1426").ToArray();

        // Six measures fall in 2022 and rise in 2023.
        Assert.Equal(12, issues.Length);
        Assert.All(issues, issue => Assert.Equal(WideWorld.UnitId(3), issue.CommuneId));
    }

    [Theory]
    [InlineData("70", 0, 0)]
    [InlineData("70", 4000, 1)]
    [InlineData("694", 0, 0)]
    [InlineData("694", 4000, 1)]
    public void CommuneSumsAgree_AreaReport_IsAskedWhereItDiffersFromItsCommunes(string code, int more, int questions)
    {
        var world = new WideWorld();
        world.AreaReports(code, "CT23", 2022, world.Sum("CT23", 2022, figure => figure.Numerator) + more, world.Sum("CT23", 2022, figure => figure.Denominator));
        using var workshop = new Workshop();
        using var build = world.Build(workshop);

        Assert.Equal(questions, build.RunChecks().Count(issue => issue.RuleId == "CA1427"));
    }

    [Fact]
    public void OutsideFunnel_OutlierOfTheEngine_IsAskedWithItsRow()
    {
        using var workshop = new Workshop();
        using var build = new WideWorld().Build(workshop);
        build.WriteTable(
            "engine", "funnel_outlier",
            ["unit_id", "measure_id", "period", "numerator", "denominator", "expected_share", "overdispersion", "nearest_limit", "probability", "units"],
            [[WideWorld.UnitId(0), "CT23", "2022", 900.0, 1000.0, 0.5, 0.001, 610.0, 1e-9, 120]]);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1420");

        Assert.Equal((WideWorld.UnitId(0), "bbbbbbbbbbbb"), (issue.CommuneId, issue.SourceId));
        Assert.Contains("cao hơn hẳn", issue.MessageVi, StringComparison.Ordinal);
    }
}
