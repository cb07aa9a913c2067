using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Durability;
using ChildAnalytics.Warehouse.Publishing;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Turns the marts of a finished build into an immutable snapshot: aside first, then one rename, then the pointer.</summary>
internal sealed class SnapshotPublisher(DuckDbDatabase build, DuckDbSession session, DataFolder dataFolder, PublicTables tables)
{
    private const string SyntheticVi = "dữ liệu mô phỏng";
    private const string SyntheticEn = "simulated data";

    /// <summary>Publishes, or only points to the snapshot where the same inputs, law and code gave it before.</summary>
    /// <param name="identity">What it is.</param>
    /// <param name="ruleSets">Rule sets communes were judged by.</param>
    /// <param name="comparison">What differs from the snapshot served; null where none is served, or the same one.</param>
    /// <param name="act">Who publishes, when and why.</param>
    public SnapshotManifest Publish(SnapshotIdentity identity, IReadOnlyList<string> ruleSets, SnapshotComparison? comparison, PublicationAct act)
    {
        var catalogue = new SnapshotCatalogue(dataFolder);
        catalogue.RemoveUnfinished();
        var final = catalogue.Folder(identity.SnapshotId);
        if (!Directory.Exists(final))
        {
            var aside = Path.Combine(dataFolder.Snapshots, SnapshotCatalogue.TemporaryPrefix + identity.SnapshotId);
            Directory.CreateDirectory(aside);
            Write(catalogue, aside, identity, ruleSets, comparison, act);
            foreach (var file in Directory.EnumerateFiles(aside, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.ReadOnly);
            DurableFiles.FlushTree(aside);
            DurableFiles.MoveFolder(aside, final);
        }

        catalogue.Serve(identity.SnapshotId, PublicationEntry.Publish, act);
        return SnapshotManifest.Read(final);
    }

    private void Write(SnapshotCatalogue catalogue, string folder, SnapshotIdentity identity, IReadOnlyList<string> ruleSets, SnapshotComparison? comparison, PublicationAct act)
    {
        var writer = new SnapshotFiles(build, session, tables, FormerSnapshot.Of(catalogue, tables.Layout), folder);
        var files = writer.Write();
        var inputs = session.Query(
            "select source_id, file_name, sha256, dataset, coalesce(is_synthetic, false) from raw.source order by source_id",
            reader => new SnapshotInput(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)));
        var isSynthetic = inputs.Any(input => input.IsSynthetic);
        new SnapshotManifest(
            identity.SnapshotId,
            identity.AsOf,
            act.At,
            identity.InputsSha256,
            identity.CodeVersion,
            ruleSets,
            isSynthetic,
            isSynthetic ? SyntheticVi : null,
            isSynthetic ? SyntheticEn : null,
            inputs,
            tables.All.ToDictionary(table => table.Name, table => tables.ContentOf(table).CountRows()),
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)])
        {
            Law = identity.Law,
            Comparison = comparison,
            Publication = act,
            Layout = tables.Layout,
            BuiltOn = writer.BuiltOn,
            Contents = tables.All.ToDictionary(table => table.Name, tables.ContentOf),
        }.Write(folder);
    }
}
