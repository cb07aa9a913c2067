using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Tests.Loading;

/// <summary>Typed crosswalk files with one planted offender each; the build does not even start.</summary>
public sealed class CrosswalkRulesTests
{
    private const string Links = "old_code,old_name,new_code,new_name,kind,share,share_basis,effective_date,decree,source";
    private const string Changes = "code,level,effective_date,name,unit_type,decree,source";

    [Theory]
    [InlineData("unit_crosswalk", "CA1340", "11,A,21,N,dissolved,1,whole,2026-07-01,,")] // no such kind
    [InlineData("unit_crosswalk", "CA1340", "11,A,21,N,split,1.2,population,2026-07-01,,")] // more than the whole
    [InlineData("unit_crosswalk", "CA1340", "11,A,21,N,split,,population,2026-07-01,,")] // a basis without a share
    [InlineData("unit_crosswalk", "CA1340", "11,A,21,N,merged,1,whole,01/07/2026,,")] // a day that is no day
    [InlineData("unit_crosswalk", "CA1341", "11,A,21,N,split,0.6,population,2026-07-01,,", "11,A,22,M,split,0.3,population,2026-07-01,,")]
    [InlineData("unit_crosswalk", "CA1342", "11,A,21,N,merged,1,whole,2026-07-01,,", "12,B,21,N,split,,unknown,2026-07-01,,", "12,B,21,N,split,,unknown,2026-07-01,,")]
    [InlineData("unit_crosswalk", "CA1343", "11,A,12,B,merged,1,whole,2026-07-01,,", "12,B,13,C,merged,1,whole,2026-07-01,,", "13,C,11,A,merged,1,whole,2026-07-01,,")]
    [InlineData("unit_change", "CA1340", "25357,ward,2026-05-01,Phường Tân Khai,phường,,")]
    [InlineData("unit_change", "CA1342", "25357,commune,2026-05-01,Phường Tân Khai,phường,,", "25357,commune,2026-05-01,Phường Khác,phường,,")]
    public void Start_PlantedRow_IsRefusedWithItsRule(string table, string id, params string[] rows)
    {
        using var workshop = new Workshop();
        var path = Path.Combine(workshop.WarehouseFolder, "crosswalks", table, "thu.csv");
        File.WriteAllText(path, string.Join('\n', [table == "unit_change" ? Changes : Links, .. rows]) + "\n");

        var faults = Assert.Throws<FaultException>(() => workshop.Start().Dispose()).Faults;

        Assert.Contains(faults, fault => fault.Id == id && fault.Where.File == path);
    }

    // 0.1 + 0.2 + 0.7 is 1 for a decimal and not for a double.
    [Fact]
    public void Start_SharesOfTenths_AreAccepted()
    {
        using var workshop = new Workshop();
        File.WriteAllText(
            Path.Combine(workshop.WarehouseFolder, "crosswalks", "unit_crosswalk", "thu.csv"),
            Links + "\n11,A,21,N,split,0.1,population,2026-07-01,,\n11,A,22,M,split,0.2,population,2026-07-01,,\n11,A,23,P,split,0.7,population,2026-07-01,,\n");

        workshop.Start().Dispose();
    }
}
