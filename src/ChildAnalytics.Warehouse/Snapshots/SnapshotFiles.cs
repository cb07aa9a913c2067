using System.Collections.Concurrent;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Writes public tables as DuckDB databases and Parquet: each row is ordered and encoded once for all databases and once for Parquet, and not at all where the snapshot before holds it.</summary>
/// <param name="build">The build database.</param>
/// <param name="session">The session of the build that publishes.</param>
/// <param name="tables">The tables as built.</param>
/// <param name="former">The snapshot served until now; null where none can be built on.</param>
/// <param name="folder">Where the files go; empty.</param>
internal sealed class SnapshotFiles(DuckDbDatabase build, DuckDbSession session, PublicTables tables, FormerSnapshot? former, string folder)
{
    private const string AnalystFile = "analyst.duckdb";
    private const string ChildFile = "child.duckdb";

    /// <summary>See <see cref="SnapshotManifest.BuiltOn"/>; known once all is written.</summary>
    public IReadOnlyList<string> BuiltOn { get; private set; } = [];

    /// <summary>Writes all files.</summary>
    public IReadOnlyList<SnapshotFile> Write()
    {
        var analyst = Path.Combine(folder, AnalystFile);
        if (!TryChange(analyst))
            WriteWhole(analyst);
        IReadOnlyList<SnapshotFile> parquet;
        using (SnapshotDatabase.OpenForReading(session, analyst))
            parquet = WriteParquet();

        // What analysts may not see is only ever added to a copy, so that no trace of it can be in their file.
        var child = Path.Combine(folder, ChildFile);
        File.Copy(analyst, child);
        using (var database = SnapshotDatabase.OpenForWriting(session, child))
        {
            foreach (var table in tables.Inside)
                database.Write(table);
            database.Checkpoint();
        }

        return [FileOf(ChildFile, tables.All), FileOf(AnalystFile, tables.ForAnalysts), .. parquet];
    }

    private void WriteWhole(string path)
    {
        using var database = SnapshotDatabase.OpenForWriting(session, path);
        foreach (var table in tables.ForAnalysts)
            database.Write(table);
        database.Checkpoint();
    }

    private bool TryChange(string path)
    {
        if (former is not { IsLineageKept: true } || !former.TryCopy(AnalystFile, path))
            return false;
        bool isSound;
        using (var database = SnapshotDatabase.OpenForWriting(session, path))
        {
            new DatabaseChange(session, tables, former).Apply(database);
            isSound = !database.IsMostlyFree() && tables.ForAnalysts.All(table => database.CountRows(table) == tables.ContentOf(table).CountRows());
        }

        if (isSound)
            BuiltOn = former.Lineage;
        else
            File.Delete(path);
        return isSound;
    }

    private List<SnapshotFile> WriteParquet()
    {
        var parts = tables.ForAnalysts.SelectMany(table => tables.ContentOf(table).Parts.Keys.Select(part => (Table: table, Part: part))).ToArray();
        var files = new ConcurrentBag<SnapshotFile>();
        Parallel.ForEach(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => build.Connect(),
            (each, _, worker) =>
            {
                files.Add(WritePart(worker, each.Table, each.Part));
                return worker;
            },
            worker => worker.Dispose());
        return [.. files];
    }

    private SnapshotFile WritePart(DuckDbSession worker, PublicTable table, string part)
    {
        var name = table.FileOf(part);
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var content = tables.ContentOf(table);
        var isSame = former is not null && content.ChangedParts(former.Contents.GetValueOrDefault(table.Name))?.Contains(part) == false;
        if (isSame && former!.TakeOver(name, path) is { } checksum)
            return new SnapshotFile(name, content.CountRows(part), checksum);
        var rows = table.IsByProvince ? $"(select * from {SnapshotDatabase.Address(table)} where {PublicTable.IsIn([part])})" : SnapshotDatabase.Address(table);
        worker.Execute($"copy {rows} to {SqlText.Literal(path)} (format parquet, compression zstd)");
        return new SnapshotFile(name, content.CountRows(part), Checksum.OfFile(path));
    }

    private SnapshotFile FileOf(string name, IEnumerable<PublicTable> held) =>
        new(name, held.Sum(table => tables.ContentOf(table).CountRows()), Checksum.OfFile(Path.Combine(folder, name)));
}
