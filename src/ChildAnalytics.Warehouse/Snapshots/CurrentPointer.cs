using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>The one file that says which snapshot is served.</summary>
public sealed class CurrentPointer(DataFolder dataFolder)
{
    /// <summary>Id of the snapshot served; null before the first publication.</summary>
    public string? Read() => File.Exists(dataFolder.CurrentPointer) ? File.ReadAllText(dataFolder.CurrentPointer).Trim() : null;

    /// <summary>Points to a snapshot; readers see the old id or the new one, never half of one, and a power cut leaves one of both.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no whole snapshot of that id.</exception>
    public void Set(string snapshotId)
    {
        if (!File.Exists(Path.Combine(dataFolder.Snapshots, snapshotId, SnapshotManifest.FileName)))
            throw new DirectoryNotFoundException($"Expected a published snapshot {snapshotId} in {dataFolder.Snapshots}.");
        DurableFiles.Replace(dataFolder.CurrentPointer, snapshotId + "\n");
    }
}
