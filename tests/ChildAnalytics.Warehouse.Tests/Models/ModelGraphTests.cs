using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Tests.Models;

public sealed class ModelGraphTests
{
    [Theory]
    [InlineData("from core.no_such_table", "CA1304", "core.no_such_table")]
    [InlineData("select 1 as x from unit_list", "CA1304", "unit_list")]
    [InlineData("from core.planted", "CA1305", "core.planted → core.planted")]
    [InlineData("select 1 as x; select 2 as x", "CA1303", "2 statements")]
    [InlineData("create table t as select 1", "CA1303", "SELECT")]
    [InlineData("from raw.unit_list", "CA1306", "raw.unit_list")]
    public void Start_PlantedModel_IsRefusedByName(string sql, string faultId, string named)
    {
        using var workshop = new Workshop();
        Plant(workshop, "planted", sql);

        var fault = Assert.Single(Assert.Throws<FaultException>(() => workshop.Start().Dispose()).Faults);

        Assert.Equal(faultId, fault.Id);
        Assert.Contains(named, fault.Found, StringComparison.Ordinal);
        Assert.EndsWith("planted.sql", fault.Where.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_TwoModelsReadEachOther_NamesTheCircle()
    {
        using var workshop = new Workshop();
        Plant(workshop, "planted_a", "from core.planted_b");
        Plant(workshop, "planted_b", "from core.planted_a");

        var fault = Assert.Single(Assert.Throws<FaultException>(() => workshop.Start().Dispose()).Faults);

        Assert.Equal("CA1305", fault.Id);
        Assert.Equal("core.planted_a → core.planted_b → core.planted_a", fault.Found);
    }

    [Fact]
    public void Start_SqlWithoutYaml_NamesTheTwin()
    {
        using var workshop = new Workshop();
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "models", "core", "lonely.sql"), "select 1 as x");

        var fault = Assert.Single(Assert.Throws<FaultException>(() => workshop.Start().Dispose()).Faults);

        Assert.Equal("CA1301", fault.Id);
        Assert.EndsWith("lonely.yaml", fault.Expected, StringComparison.Ordinal);
    }

    private static void Plant(Workshop workshop, string name, string sql)
    {
        var path = Path.Combine(workshop.WarehouseFolder, "models", "core", name);
        File.WriteAllText(path + ".sql", sql);
        File.WriteAllText(path + ".yaml", "description: d\ngrain: g\nkey: []\nowner: o\nsources: []\ncolumns: []\n");
    }
}
