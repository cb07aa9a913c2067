using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>The published snapshots of a data folder.</summary>
public sealed class SnapshotCatalogue(DataFolder dataFolder)
{
    /// <summary>Start of the names of folders of a build in progress; never listed, never served.</summary>
    internal const string TemporaryPrefix = ".tmp-";

    /// <summary>The pointer to the snapshot served.</summary>
    public CurrentPointer Current { get; } = new(dataFolder);

    /// <summary>Manifests of all snapshots, newest as-of date first, then by id.</summary>
    public IReadOnlyList<SnapshotManifest> List() => !Directory.Exists(dataFolder.Snapshots)
        ? []
        :
        [
            .. Directory.EnumerateDirectories(dataFolder.Snapshots)
                .Where(folder => !Path.GetFileName(folder).StartsWith(TemporaryPrefix, StringComparison.Ordinal))
                .Where(folder => File.Exists(Path.Combine(folder, SnapshotManifest.FileName)))
                .Select(SnapshotManifest.Read)
                .OrderByDescending(manifest => manifest.AsOf)
                .ThenByDescending(manifest => manifest.BuiltAt)
                .ThenBy(manifest => manifest.SnapshotId, StringComparer.Ordinal),
        ];

    /// <summary>The manifest of one snapshot.</summary>
    /// <exception cref="FaultException">CA1313: there is none of that id.</exception>
    public SnapshotManifest Get(string snapshotId) => File.Exists(Path.Combine(Folder(snapshotId), SnapshotManifest.FileName))
        ? SnapshotManifest.Read(Folder(snapshotId))
        : throw new FaultException([WarehouseFaults.SnapshotMissing(Folder(snapshotId))]);

    /// <summary>The folder of a snapshot, whether it exists or not.</summary>
    public string Folder(string snapshotId) => Path.Combine(dataFolder.Snapshots, snapshotId);

    /// <summary>Compares every file with the manifest.</summary>
    /// <returns>Files that are missing, changed, or not in the manifest, by path; empty where the snapshot is as published.</returns>
    /// <exception cref="FaultException">CA1313: there is none of that id.</exception>
    public IReadOnlyList<string> Verify(string snapshotId)
    {
        var folder = Folder(snapshotId);
        var expected = Get(snapshotId).Files.ToDictionary(file => file.Path, file => file.Sha256);
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => path != SnapshotManifest.FileName)
            .ToHashSet();
        return
        [
            .. expected.Where(file => !found.Contains(file.Key) || Checksum.OfFile(Path.Combine(folder, file.Key)) != file.Value)
                .Select(file => file.Key)
                .Concat(found.Where(path => !expected.ContainsKey(path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Removes what a build that crashed left behind.</summary>
    internal void RemoveUnfinished()
    {
        if (!Directory.Exists(dataFolder.Snapshots))
            return;
        foreach (var folder in Directory.EnumerateDirectories(dataFolder.Snapshots, TemporaryPrefix + "*"))
            Directory.Delete(folder, recursive: true);
    }
}
