using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Tests.Checks;

public sealed class CheckTests
{
    [Fact]
    public void RunChecks_GoodReports_FindNothing()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        using var build = SmallWorld.Built(workshop);

        Assert.Empty(build.RunChecks());
    }

    [Theory]
    [InlineData("CA1403", "dòng 14", "99999", "CT05a", 1, 2)]
    [InlineData("CA1404", "dòng 14", "25342", "CT99", 1, 2)]
    [InlineData("CA1405", "dòng 14", "25342", "CT09", 900, 400)]
    [InlineData("CA1406", "dòng 14", "25342", "CT09", 900, 400)]
    [InlineData("CA1409", "dòng 14", "25342", "CT09", 30, 400)]
    public void RunChecks_PlantedReport_NamesItsRow(string ruleId, string row, string code, string measureId, int numerator, int denominator)
    {
        using var workshop = new Workshop();
        // The planted row is the 13th report, so row 14 of the file.
        SmallWorld.Land(workshop, [.. SmallWorld.GoodReports(), SmallWorld.Report(code, measureId, "2023", numerator, denominator, "Xã Lạ")]);
        using var build = SmallWorld.Built(workshop);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == ruleId);

        Assert.Equal(row, issue.RowRef);
        Assert.Equal("bbbbbbbbbbbb", issue.SourceId);
    }

    [Fact]
    public void RunChecks_WrongNumberOfUnits_NamesTheLevel()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "seeds", "unit_count.csv"), "level,on_day,expected,source\ncommune,2025-07-01,3321,test\n");
        using var build = SmallWorld.Built(workshop);

        Assert.Equal("commune 2025-07-01", Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1408").RowRef);
    }

    [Fact]
    public void RunChecks_SilentPart_WarnsWithoutStopping()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports().Skip(2));
        using var build = SmallWorld.Built(workshop);

        var issues = build.RunChecks();

        Assert.All(issues, issue => Assert.Equal(("CA1413", "warn"), (issue.RuleId, issue.Severity)));
        Assert.Equal(2, issues.Count);
    }

    [Fact]
    public void Publish_StopFound_IsRefused()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, [.. SmallWorld.GoodReports(), SmallWorld.Report("25342", "CT05a", "2023", 60, 50)]);
        using var build = SmallWorld.Built(workshop);
        build.RunChecks();

        Assert.Equal("CA1312", Assert.Throws<FaultException>(() => build.Publish("test", [])).Faults[0].Id);
        Assert.False(File.Exists(workshop.Data.CurrentPointer));
    }

    // 25342 ended on 2025-06-30, so it has no say about the year 2025; the row is named, never dropped in silence.
    [Fact]
    public void RunChecks_ReportOfAUnitOutsideItsValidity_NamesItsRowAndPublishesNothing()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, [.. SmallWorld.GoodReports(), SmallWorld.Report("25342", "CT05a", "2025", 40, 50)]);
        using var build = SmallWorld.Built(workshop);

        var issue = Assert.Single(build.RunChecks(), issue => issue.RuleId == "CA1403");

        Assert.Equal(("stop", "dòng 14", "2025"), (issue.Severity, issue.RowRef, issue.Period));
        Assert.Throws<FaultException>(() => build.Publish("test", []));
    }

    [Theory]
    [InlineData("CA1443", "75,province,2026-05-01,,,NQ thử,test", "25345@2025-07-01")] // abolished with live children
    [InlineData("CA1442", "25345,commune,2025-01-01,Xã Tân Hưng,xã,NQ thử,test", "25345@1995-01-01 · 25345@2025-01-01")] // begins while another bears the code
    [InlineData("CA1440", "25345,commune,2025-01-01,Xã Tân Hưng,xã,NQ thử,test", "25345@2025-07-01 → 25345@2025-01-01")] // and leads back in time
    [InlineData("CA1444", "25345,commune,2025-07-01,Xã Khác,xã,NQ thử,test", "commune 25345@2025-07-01")] // given to two units on one day
    public void RunChecks_PlantedDecree_StopsWithItsRule(string ruleId, string row, string rowRef)
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "crosswalks", "unit_change", "thu.csv"), "code,level,effective_date,name,unit_type,decree,source\n" + row + "\n");
        using var build = SmallWorld.Built(workshop);

        var issues = build.RunChecks();

        Assert.Contains(issues, issue => issue.RuleId == ruleId && issue.Severity == "stop" && issue.RowRef == rowRef);
        Assert.Equal("CA1312", Assert.Throws<FaultException>(() => build.Publish("test", [])).Faults[0].Id);
    }
}
