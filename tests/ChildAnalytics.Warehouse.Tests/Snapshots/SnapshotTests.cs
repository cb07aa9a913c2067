using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void Publish_SameInputsTwice_GivesSameIdAndSameTables()
    {
        using var first = new Workshop();
        using var second = new Workshop();
        var one = Published(first, SmallWorld.GoodReports());
        var two = Published(second, SmallWorld.GoodReports());

        Assert.Equal(one.SnapshotId, two.SnapshotId);
        Assert.Matches("^2026-11-21-[0-9a-f]{6}$", one.SnapshotId);
        Assert.Equal(one.Tables, two.Tables);
        Assert.Equal(Parquet(one), Parquet(two));
        Assert.True(one.IsSynthetic);
        Assert.Equal("dữ liệu mô phỏng", one.LabelVi);
    }

    [Fact]
    public void Publish_OtherInputs_GivesAnotherIdBesideTheFirst()
    {
        using var workshop = new Workshop();
        var one = Published(workshop, SmallWorld.GoodReports());
        Directory.Delete(Path.Combine(workshop.Data.Landed, "bbbbbbbbbbbb"), recursive: true);
        var two = Published(workshop, [], reland: false);
        var catalogue = new SnapshotCatalogue(workshop.Data);

        Assert.NotEqual(one.SnapshotId, two.SnapshotId);
        Assert.Equal(two.SnapshotId, catalogue.Current.Read());
        Assert.Equal(2, catalogue.List().Count);
        Assert.Empty(catalogue.Verify(one.SnapshotId));
    }

    [Fact]
    public void Publish_SameIdAgain_LeavesTheFilesAndSetsThePointer()
    {
        using var workshop = new Workshop();
        var one = Published(workshop, SmallWorld.GoodReports());
        var file = Path.Combine(workshop.Data.Snapshots, one.SnapshotId, "child.duckdb");
        var written = File.GetLastWriteTimeUtc(file);
        File.Delete(workshop.Data.CurrentPointer);
        Published(workshop, [], reland: false);

        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        Assert.Equal(one.SnapshotId, new CurrentPointer(workshop.Data).Read());
    }

    [Fact]
    public void Verify_ChangedAddedAndMissingFiles_NamesThem()
    {
        using var workshop = new Workshop();
        var manifest = Published(workshop, SmallWorld.GoodReports());
        var catalogue = new SnapshotCatalogue(workshop.Data);
        Assert.Empty(catalogue.Verify(manifest.SnapshotId));
        var folder = catalogue.Folder(manifest.SnapshotId);
        File.AppendAllText(Path.Combine(folder, "analyst.duckdb"), "x");
        File.WriteAllText(Path.Combine(folder, "extra.txt"), "x");
        File.Delete(Path.Combine(folder, "parquet", "measure.parquet"));

        Assert.Equal(["analyst.duckdb", "extra.txt", "parquet/measure.parquet"], catalogue.Verify(manifest.SnapshotId).Select(difference => difference.Path));
        Assert.Equal([FileDifferenceKind.Changed, FileDifferenceKind.Extra, FileDifferenceKind.Missing], catalogue.Verify(manifest.SnapshotId).Select(difference => difference.Kind));
    }

    [Fact]
    public void Databases_Published_HoldMartsOnlyAndAnalystsSeeNoSourceRows()
    {
        using var workshop = new Workshop();
        var manifest = Published(workshop, SmallWorld.GoodReports());
        var folder = Path.Combine(workshop.Data.Snapshots, manifest.SnapshotId);
        var child = TablesIn(Path.Combine(folder, "child.duckdb"));
        var analyst = TablesIn(Path.Combine(folder, "analyst.duckdb"));

        Assert.All(child, name => Assert.StartsWith("marts.", name, StringComparison.Ordinal));
        Assert.Equal(manifest.Tables.Keys.Order(StringComparer.Ordinal), child.Select(name => name[6..]));
        Assert.Equal(["marts.source_row"], child.Except(analyst));
        Assert.True(File.Exists(Path.Combine(folder, "parquet", "observation", "province_code=75", "part-0.parquet")));
        Assert.Equal(12, manifest.Files.Where(file => file.Path.StartsWith("parquet/observation/", StringComparison.Ordinal) && file.Path.Contains("=70", StringComparison.Ordinal)).Sum(file => file.Rows));
    }

    // Nobody reported parts of the children in the small world: the table is empty, and its folder still tells its columns.
    [Fact]
    public void Parquet_TableWithoutRows_CanBeRead()
    {
        using var workshop = new Workshop();
        var manifest = Published(workshop, SmallWorld.GoodReports());
        var files = Path.Combine(workshop.Data.Snapshots, manifest.SnapshotId, "parquet", "observation_split", "**", "*.parquet");
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();

        Assert.Equal(0, session.Scalar<long>($"select count(*) from read_parquet({SqlText.Literal(files)}) where disaggregation is not null"));
    }

    [Fact]
    public void Pointer_HalfSnapshot_IsRefusedAndSweptAway()
    {
        using var workshop = new Workshop();
        var manifest = Published(workshop, SmallWorld.GoodReports());
        var half = Path.Combine(workshop.Data.Snapshots, ".tmp-2026-11-21-abcdef");
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Combine(half, "child.duckdb"), "half");
        Directory.CreateDirectory(Path.Combine(workshop.Data.Snapshots, "2026-11-21-ffffff"));
        var catalogue = new SnapshotCatalogue(workshop.Data);

        Assert.Throws<DirectoryNotFoundException>(() => catalogue.Current.Set("2026-11-21-ffffff"));
        Assert.Equal(manifest.SnapshotId, catalogue.Current.Read());
        Assert.Single(catalogue.List());
        workshop.Start().Dispose();
        Assert.False(Directory.Exists(half));
    }

    private static SnapshotManifest Published(Workshop workshop, IEnumerable<string> reports, bool reland = true)
    {
        if (reland)
            SmallWorld.Land(workshop, reports);
        using var build = SmallWorld.Built(workshop);
        build.RunChecks();
        return build.Publish("test", ["QD06-2019"]);
    }

    // built_at differs between clocks only; the test's clock stands still, so even the snapshot table is the same.
    private static List<string> Parquet(SnapshotManifest manifest) =>
        [.. manifest.Files.Where(file => file.Path.EndsWith(".parquet", StringComparison.Ordinal)).Select(file => $"{file.Path} {file.Rows} {file.Sha256}")];

    private static IReadOnlyList<string> TablesIn(string path)
    {
        using var database = DuckDbDatabase.OpenForAnalysts(path);
        using var session = database.Connect();
        return session.Query("select schema_name || '.' || table_name from duckdb_tables() union all select schema_name || '.' || view_name from duckdb_views() where not internal order by 1", reader => reader.GetString(0));
    }
}
