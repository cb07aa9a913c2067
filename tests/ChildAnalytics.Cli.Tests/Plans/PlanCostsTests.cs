using ChildAnalytics.Cli.Plans;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Tests.Plans;

/// <summary>A planner's own costs: whole đồng of measures the publication prices, every bad row told at once.</summary>
public sealed class PlanCostsTests
{
    private static readonly string[] Measures = ["TC07", "TC02"];

    [Fact]
    public void Read_WithoutAFile_SetsNothing() => Assert.Empty(PlanCosts.Read(null, Measures));

    [Fact]
    public void Read_GoodRows_AreTheCosts()
    {
        using var folder = new TempFolder();

        var costs = PlanCosts.Read(folder.Write("costs.csv", "measure_id,cost\nTC07,450000\nTC02,0\n"), Measures);

        Assert.Equal([("TC02", 0L), ("TC07", 450000L)], costs.Select(cost => (cost.Key, cost.Value)).Order());
    }

    [Fact]
    public void Read_BadRows_AreAllTold()
    {
        using var folder = new TempFolder();
        var path = folder.Write("costs.csv", "measure_id,cost\nTC99,5\nTC07,-3\nTC02,1.5\nTC07,7\n");

        var faults = Assert.Throws<FaultException>(() => PlanCosts.Read(path, Measures)).Faults;

        Assert.All(faults, fault => Assert.Equal("CA1781", fault.Id));
        Assert.Equal(["TC99,5", "TC07,-3", "TC02,1.5"], faults.Select(fault => fault.Found));
        Assert.Equal([2, 3, 4], faults.Select(fault => fault.Where.Row!.Value));
    }

    [Fact]
    public void Read_OtherColumns_AreRefused()
    {
        using var folder = new TempFolder();

        Assert.Equal("CA1781", Assert.Single(Assert.Throws<FaultException>(() => PlanCosts.Read(folder.Write("costs.csv", "id,price\nTC07,1\n"), Measures)).Faults).Id);
    }
}
