using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Tests.Models;

public sealed class EmptyWarehouseTests
{
    [Fact]
    public void AllModels_NothingLanded_HaveTheColumnsAndTypesOfTheirTwins()
    {
        using var workshop = new Workshop();
        using var build = workshop.Start();
        build.LoadRaw();
        foreach (var layer in Enum.GetValues<Layer>())
            build.RunModels(layer);

        foreach (var model in build.Graph.Ordered)
        {
            var found = build.Query(
                "select column_name || ' ' || lower(data_type) from information_schema.columns where table_schema || '.' || table_name = $1 order by ordinal_position",
                reader => reader.GetString(0),
                model.FullName);
            Assert.Equal(model.Description.Columns.Select(column => $"{column.Name} {column.Type}"), found);
        }
    }

    [Fact]
    public void AllModels_Twins_NameTheSourcesTheSqlReads()
    {
        using var workshop = new Workshop();
        using var build = workshop.Start();
        foreach (var model in build.Graph.Ordered)
            Assert.Equal(build.Graph.Reads(model), model.Description.Sources.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_NamedInATwin_AreColumns()
    {
        foreach (var model in ModelFolder.Read(RepositoryFolders.Models))
            Assert.Empty(model.Description.Key.Except(model.Description.Columns.Select(column => column.Name)));
        foreach (var contract in TableContract.ReadAll(RepositoryFolders.Models))
            Assert.Empty(contract.Description.Key.Except(contract.Description.Columns.Select(column => column.Name)));
    }
}
