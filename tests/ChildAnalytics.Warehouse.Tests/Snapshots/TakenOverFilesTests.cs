using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Tests.Snapshots;

/// <summary>What a snapshot takes over from the one before, and that it is none the worse for it.</summary>
public sealed class TakenOverFilesTests
{
    private const string Province02 = "parquet/observation/province_code=02/part-0.parquet";
    private const string Province03 = "parquet/observation/province_code=03/part-0.parquet";
    private const string NoProvince = "parquet/observation/province_code=__HIVE_DEFAULT_PARTITION__/part-0.parquet";
    private const string Measures = "parquet/measure.parquet";

    private static readonly string[] Databases = ["analyst.duckdb", "child.duckdb"];

    [Fact]
    public void Publish_OneProvinceChanged_WritesItAloneAndEqualsASnapshotFromNothing()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        world.Session.Execute("update marts.observation set value = value + 1, note = null where province_code = '03'");
        var second = world.Publish("second");
        var anew = world.FromNothing("anew");

        Assert.All([Province02, NoProvince, Measures], file => Assert.Equal(world.Inode(first, file), world.Inode(second, file)));
        Assert.NotEqual(world.Inode(first, Province03), world.Inode(second, Province03));
        Assert.Equal(Parquet(anew), Parquet(second));
        Assert.NotEqual(Parquet(first), Parquet(second));
        Assert.Equal(anew.Tables, second.Tables);
        Assert.All(Databases, file => Assert.Equal(world.Contents(anew, file), world.Contents(second, file)));
        Assert.All([first, second], manifest => Assert.Empty(world.Catalogue.Verify(manifest.SnapshotId)));
    }

    [Fact]
    public void Publish_SnapshotBeforeTheFormerTakenBack_LeavesNoTraceOfItInTheBytes()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        world.Session.Execute("update marts.observation set note = null where province_code = '03'");
        var second = world.Publish("second");
        Directory.Delete(world.Catalogue.Folder("first"), recursive: true);
        world.Session.Execute("update marts.observation set value = 0 where province_code = '07'");
        var third = world.Publish("third");

        Assert.Empty(first.BuiltOn);
        Assert.Equal(["first"], second.BuiltOn);
        Assert.Empty(third.BuiltOn);
        Assert.All(Databases, file => Assert.False(world.Holds(third, file, PrintedWorld.Withdrawn)));
        // Rows only marked as deleted would still be stored.
        Assert.All(world.Contents(second, "child.duckdb"), table => Assert.Equal(table.Value.Rows, table.Value.Stored));
    }

    [Fact]
    public void Publish_RowsForTheProgramAlone_AreNotInTheFileOfAnalysts()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        world.Session.Execute("update marts.measure set name = 'other'");
        var second = world.Publish("second");
        Assert.All([first, second], manifest =>
        {
            Assert.True(world.Holds(manifest, "child.duckdb", PrintedWorld.Inside));
            Assert.False(world.Holds(manifest, "analyst.duckdb", PrintedWorld.Inside));
        });
    }

    [Fact]
    public void Publish_ManyChangesInARow_EqualsASnapshotFromNothing()
    {
        using var world = new PrintedWorld();
        world.Publish("0");
        string[] changes =
        [
            "delete from marts.observation where province_code = '05'",
            "insert into marts.observation select commune_id || ' new', year, '11', value, 'first of its province' from marts.observation where province_code = '07'",
            "update marts.observation set province_code = '08' where province_code = '02' and year = 2003",
            "update marts.observation set note = 'no province' where province_code is null",
            "delete from marts.observation where year > 2000 or province_code is null",
            "alter table marts.observation add column late integer",
            "delete from marts.observation",
        ];
        for (var number = 1; number <= changes.Length; number++)
        {
            world.Session.Execute(changes[number - 1]);
            var (stepwise, anew) = (world.Publish($"{number}"), world.FromNothing($"anew-{number}"));
            Assert.Equal(Parquet(anew), Parquet(stepwise));
            Assert.All(Databases, file => Assert.Equal(world.Contents(anew, file), world.Contents(stepwise, file)));
            Assert.Empty(world.Catalogue.Verify($"{number}"));
        }
    }

    [Fact]
    public void Publish_FormerFilesDamaged_AreWrittenAnew()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        File.AppendAllText(world.PathIn(first, Province02), "x");
        File.AppendAllText(world.PathIn(first, "analyst.duckdb"), "x");
        File.Delete(world.PathIn(first, Measures));
        var second = world.Publish("second");

        Assert.NotEqual(world.Inode(first, Province02), world.Inode(second, Province02));
        Assert.Equal(world.Inode(first, Province03), world.Inode(second, Province03));
        Assert.Equal(Parquet(first), Parquet(second));
        Assert.Empty(world.Catalogue.Verify("second"));
    }

    [Fact]
    public void Publish_FormerWrittenInAnotherWay_TakesNothingOver()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        (first with { Layout = "0 v1.5.6" }).Write(world.Catalogue.Folder("first"));
        var second = world.Publish("second");
        Assert.NotEqual(world.Inode(first, Province02), world.Inode(second, Province02));
        Assert.Equal(Parquet(first), Parquet(second));
    }

    [Fact]
    public void Retention_FormerRemoved_LeavesTheFilesOfTheNext()
    {
        using var world = new PrintedWorld();
        var first = world.Publish("first");
        var second = world.Publish("second");
        Assert.Equal(world.Inode(first, Province02), world.Inode(second, Province02));
        Directory.Delete(world.Catalogue.Folder("first"), recursive: true);
        Assert.Empty(world.Catalogue.Verify("second"));
        Assert.Equal(second.Tables["observation"], world.Contents(second, "analyst.duckdb")["observation"].Rows);
    }

    private static string[] Parquet(SnapshotManifest manifest) =>
        [.. manifest.Files.Where(file => file.Path.StartsWith("parquet/", StringComparison.Ordinal)).Select(file => $"{file.Path} {file.Rows} {file.Sha256}")];
}
