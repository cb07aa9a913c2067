using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Turns the marts of a finished build into an immutable snapshot: aside first, then one rename, then the pointer.</summary>
internal sealed class SnapshotPublisher(DuckDbSession session, DataFolder dataFolder, IReadOnlyList<Model> publicTables)
{
    /// <summary>Tables that stay out of the analysts' database: rows as received.</summary>
    private static readonly string[] OnlyInside = ["source_row"];

    private const string SyntheticVi = "dữ liệu mô phỏng";
    private const string SyntheticEn = "simulated data";

    /// <summary>Publishes, or only points to the snapshot where the same inputs and code gave it before.</summary>
    public SnapshotManifest Publish(SnapshotIdentity identity, IReadOnlyList<string> ruleSets, DateTimeOffset builtAt)
    {
        var catalogue = new SnapshotCatalogue(dataFolder);
        catalogue.RemoveUnfinished();
        var final = catalogue.Folder(identity.SnapshotId);
        if (!Directory.Exists(final))
        {
            var aside = Path.Combine(dataFolder.Snapshots, SnapshotCatalogue.TemporaryPrefix + identity.SnapshotId);
            Directory.CreateDirectory(aside);
            Write(aside, identity, ruleSets, builtAt);
            Directory.Move(aside, final);
        }

        catalogue.Current.Set(identity.SnapshotId);
        return SnapshotManifest.Read(final);
    }

    private void Write(string folder, SnapshotIdentity identity, IReadOnlyList<string> ruleSets, DateTimeOffset builtAt)
    {
        var writer = new SnapshotFiles(session, folder);
        var files = new List<SnapshotFile>
        {
            writer.WriteDatabase("child.duckdb", publicTables),
            writer.WriteDatabase("analyst.duckdb", publicTables.Where(table => !OnlyInside.Contains(table.Name))),
        };
        foreach (var table in publicTables.Where(table => !OnlyInside.Contains(table.Name)))
            files.AddRange(writer.WriteParquet(table));

        var inputs = session.Query(
            "select source_id, file_name, sha256, dataset, coalesce(is_synthetic, false) from raw.source order by source_id",
            reader => new SnapshotInput(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4)));
        var isSynthetic = inputs.Any(input => input.IsSynthetic);
        new SnapshotManifest(
            identity.SnapshotId,
            identity.AsOf,
            builtAt,
            identity.InputsSha256,
            identity.CodeVersion,
            ruleSets,
            isSynthetic,
            isSynthetic ? SyntheticVi : null,
            isSynthetic ? SyntheticEn : null,
            inputs,
            publicTables.ToDictionary(table => table.Name, writer.Rows),
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]).Write(folder);
    }
}
