using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Tests.Checks;

/// <summary>Units that contradict each other are refused by their rules before any engine runs.</summary>
public sealed class UnitGateTests
{
    [Fact]
    public void Run_ProvinceAbolishedWithLiveCommunes_IsRefusedBeforeEngines()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "crosswalks", "unit_change", "2026-06-01.csv"), "code,level,effective_date,name,unit_type,decree,source\n75,province,2026-06-01,,,NQ 9,test\n");
        using var build = SmallWorld.Loaded(workshop, Workshop.AsOf);
        var hasRun = false;

        var faults = Assert.Throws<FaultException>(() => build.Run([new("engine", [], ["engine.funnel_outlier"], "1", _ => hasRun = true)])).Faults;

        Assert.False(hasRun);
        Assert.Equal(["CA1443"], faults.Select(fault => fault.Id).Distinct());
        Assert.Contains(faults, fault => fault.Found.Contains("25351@2025-07-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_UnitsAgree_LetsEnginesRun()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        using var build = SmallWorld.Loaded(workshop, Workshop.AsOf);
        var hasRun = false;

        build.Run([new("engine", [], ["engine.funnel_outlier"], "1", _ => hasRun = true)]);

        Assert.True(hasRun);
    }
}
