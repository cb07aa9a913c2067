using System.Diagnostics;
using System.Globalization;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Tests.Snapshots;

/// <summary>A build database with public tables large enough to fill several row groups, and a data folder to publish them to.</summary>
internal sealed class PrintedWorld : IDisposable
{
    /// <summary>Found in the rows of province 03 as first published; no other row holds it.</summary>
    public const string Withdrawn = "withdrawn-after-the-first-publication";

    /// <summary>Found in the table that analysts must not see.</summary>
    public const string Inside = "for-the-program-alone";

    public const int RowsPerProvince = 60_000;

    private readonly string root = Directory.CreateTempSubdirectory("warehouse-tests-").FullName;
    private readonly DuckDbDatabase build;

    public PrintedWorld()
    {
        Data = new DataFolder(Path.Combine(root, "data"));
        Directory.CreateDirectory(Data.Snapshots);
        Directory.CreateDirectory(Data.Build);
        build = DuckDbDatabase.OpenForBuilding(Path.Combine(Data.Build, "warehouse.duckdb"), new DuckDbSettings { Threads = 2 });
        Session = build.Connect();
        // Rows stand in no order, as models leave them; the last tenth of a province has no province.
        Session.Execute(
            $"""
            create schema marts;
            create table marts.observation as
            select
              'commune ' || (i // 20) as commune_id, (2000 + i % 20)::integer as year,
              if(i % 600_000 > 599_000, null, lpad((i // {RowsPerProvince})::varchar, 2, '0')) as province_code,
              (i * 7919 % 1000)::double as value,
              if(i = {3 * RowsPerProvince}, '{Withdrawn}', null) as note
            from range({10 * RowsPerProvince}) as numbers(i)
            order by hash(i);
            create table marts.measure as select 'CT' || i as measure_id, 'measure ' || i as name from range(40) as numbers(i);
            create table marts.source_row as select i::integer as row_number, '{Inside} ' || (i % 10) as note from range(5000) as numbers(i);
            """);
    }

    public DataFolder Data { get; }

    public DuckDbSession Session { get; }

    public SnapshotCatalogue Catalogue => new(Data);

    public PublicTables Tables => new(Session, [Model("observation", "commune_id", "year", "province_code"), Model("measure", "measure_id"), Model("source_row", "row_number")]);

    /// <summary>Publishes the tables as they are, after the snapshot served.</summary>
    public SnapshotManifest Publish(string id) => Write(id, FormerSnapshot.Of(Catalogue, Tables.Layout), isServed: true);

    /// <summary>Writes the tables as they are as if nothing had been published before; what is served stays.</summary>
    public SnapshotManifest FromNothing(string id) => Write(id, former: null, isServed: false);

    public string PathIn(SnapshotManifest manifest, string file) => Path.Combine(Catalogue.Folder(manifest.SnapshotId), file);

    /// <summary>Which file on which disk a name stands for.</summary>
    public string Inode(SnapshotManifest manifest, string file)
    {
        using var process = Process.Start(new ProcessStartInfo("stat", ["-c", "%d:%i", PathIn(manifest, file)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd();
    }

    /// <summary>Rows, rows that stand in the file (those deleted as well), and a hash of all rows as text, of each table of a published database.</summary>
    public IReadOnlyDictionary<string, (long Rows, long Stored, string Hash)> Contents(SnapshotManifest manifest, string file)
    {
        using var database = DuckDbDatabase.OpenPublished(PathIn(manifest, file));
        using var session = database.Connect();
        return session.Query("select table_name from duckdb_tables() order by 1", row => row.GetString(0)).ToDictionary(table => table, table => session.Query(
            $"""
            select
              count(*),
              (select coalesce(sum(count), 0)::bigint from pragma_storage_info('marts.{table}') where column_id = 0 and segment_type <> 'VALIDITY'),
              coalesce(sum(md5_number_lower(each_row::varchar)::hugeint), 0)::varchar
            from marts.{table} as each_row
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)))[0]);
    }

    /// <summary>Whether a text stands anywhere in the bytes of a file.</summary>
    public bool Holds(SnapshotManifest manifest, string file, string text) => File.ReadAllBytes(PathIn(manifest, file)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;

    public void Dispose()
    {
        Session.Dispose();
        build.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private SnapshotManifest Write(string id, FormerSnapshot? former, bool isServed)
    {
        var folder = Directory.CreateDirectory(Catalogue.Folder(id)).FullName;
        var tables = Tables;
        var writer = new SnapshotFiles(build, Session, tables, former, folder);
        var files = writer.Write();
        new SnapshotManifest(
            id, new DateOnly(2026, 11, 22), DateTimeOffset.UnixEpoch, "inputs", "code", [], false, null, null, [],
            tables.All.ToDictionary(table => table.Name, table => tables.ContentOf(table).CountRows()), [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)])
        {
            Layout = tables.Layout,
            BuiltOn = writer.BuiltOn,
            Contents = tables.All.ToDictionary(table => table.Name, tables.ContentOf),
        }.Write(folder);
        if (isServed)
            Catalogue.Current.Set(id);
        return SnapshotManifest.Read(folder);
    }

    private static Model Model(string name, params string[] columns)
    {
        var key = columns.Where(column => column != "province_code").ToArray();
        return new Model(Layer.Marts, name, name + ".sql", "", new TableDescription
        {
            Description = name,
            Grain = string.Create(CultureInfo.InvariantCulture, $"{key.Length} columns"),
            Key = key,
            Owner = "test",
            Sources = [],
            Columns = [.. columns.Select(column => new TableColumn { Name = column, Type = "varchar", Meaning = column })],
        });
    }
}
