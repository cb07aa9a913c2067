using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Warehouse.Publishing;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>The published snapshots of a data folder.</summary>
public sealed class SnapshotCatalogue(DataFolder dataFolder)
{
    /// <summary>Start of the names of folders of a build in progress; never listed, never served.</summary>
    internal const string TemporaryPrefix = ".tmp-";

    /// <summary>The pointer to the snapshot served.</summary>
    public CurrentPointer Current { get; } = new(dataFolder);

    /// <summary>What was made public when, by whom and why.</summary>
    public PublicationLog Log { get; } = new(dataFolder);

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
    /// <exception cref="FaultException">CA1313: there is none of that id. CA1325: its manifest is damaged.</exception>
    public SnapshotManifest Get(string snapshotId) => Exists(snapshotId)
        ? SnapshotManifest.Read(Folder(snapshotId))
        : throw new FaultException([WarehouseFaults.SnapshotMissing(Folder(snapshotId))]);

    /// <summary>Whether there is a whole snapshot of that id; a name that leaves the folder is none.</summary>
    public bool Exists(string snapshotId) =>
        Path.GetFileName(snapshotId) == snapshotId && snapshotId.Length > 0 && snapshotId[0] != '.'
        && File.Exists(Path.Combine(Folder(snapshotId), SnapshotManifest.FileName));

    /// <summary>The folder of a snapshot, whether it exists or not.</summary>
    public string Folder(string snapshotId) => Path.Combine(dataFolder.Snapshots, snapshotId);

    /// <summary>Compares every file with the manifest, and the manifest with the publication log where the log knows it.</summary>
    /// <returns>Files that are missing, changed, or not in the manifest, by path; empty where the snapshot is as published.</returns>
    /// <exception cref="FaultException">CA1313: there is none of that id. CA1325: its manifest is damaged.</exception>
    public IReadOnlyList<FileDifference> Verify(string snapshotId)
    {
        var folder = Folder(snapshotId);
        var expected = Get(snapshotId).Files.ToDictionary(file => file.Path, file => file.Sha256);
        if (Log.Read().LastOrDefault(entry => entry.SnapshotId == snapshotId && entry.ManifestSha256 is not null) is { } published)
            expected[SnapshotManifest.FileName] = published.ManifestSha256!;
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .ToHashSet();
        if (!expected.ContainsKey(SnapshotManifest.FileName))
            found.Remove(SnapshotManifest.FileName);
        return
        [
            .. expected.Where(file => !found.Contains(file.Key)).Select(file => new FileDifference(file.Key, FileDifferenceKind.Missing))
                .Concat(expected
                    .Where(file => found.Contains(file.Key) && Checksum.OfFile(Path.Combine(folder, file.Key)) != file.Value)
                    .Select(file => new FileDifference(file.Key, FileDifferenceKind.Changed)))
                .Concat(found.Where(path => !expected.ContainsKey(path)).Select(path => new FileDifference(path, FileDifferenceKind.Extra)))
                .OrderBy(difference => difference.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Serves an older snapshot again, after verifying it.</summary>
    /// <returns>The entry of the publication log; null where that snapshot is served already.</returns>
    /// <exception cref="FaultException">CA1313: there is none of that id. CA1322, CA1325: it is damaged. CA1324: another run is publishing.</exception>
    public PublicationEntry? RollBack(string snapshotId, PublicationAct act)
    {
        using var turn = PublicationTurn.Take(dataFolder);
        if (Verify(snapshotId) is [_, ..] differences)
            throw new FaultException([PublicationFaults.Damaged(Folder(snapshotId), string.Join(", ", differences.Select(difference => difference.Path)))]);
        return Serve(snapshotId, PublicationEntry.Rollback, act);
    }

    /// <summary>Notes the act in the log, then swaps the pointer. The caller has the turn.</summary>
    internal PublicationEntry? Serve(string snapshotId, string action, PublicationAct act)
    {
        var previous = Current.Read();
        if (previous == snapshotId)
            return null;
        var manifest = Checksum.OfFile(Path.Combine(Folder(snapshotId), SnapshotManifest.FileName));
        var entry = new PublicationEntry(act.At, snapshotId, previous, action, act.By, act.Reason, manifest);
        Log.Add(entry);
        Current.Set(snapshotId);
        return entry;
    }

    /// <summary>Removes what a run that crashed left behind.</summary>
    internal void RemoveUnfinished()
    {
        if (!Directory.Exists(dataFolder.Snapshots))
            return;
        foreach (var folder in Directory.EnumerateDirectories(dataFolder.Snapshots, TemporaryPrefix + "*"))
            Directory.Delete(folder, recursive: true);
    }
}
