using System.Security.Cryptography;
using ChildAnalytics.Warehouse.Durability;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>The snapshot served until now, whose files the next one takes over where they would come out the same.</summary>
internal sealed class FormerSnapshot
{
    private const int BufferBytes = 1 << 20;

    private readonly string folder;
    private readonly SnapshotManifest manifest;
    private readonly Dictionary<string, string> checksums;

    private FormerSnapshot(string folder, SnapshotManifest manifest, bool isLineageKept)
    {
        IsLineageKept = isLineageKept;
        this.folder = folder;
        this.manifest = manifest;
        checksums = manifest.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
    }

    /// <summary>The snapshot served; null where there is none, or where it was written in another way.</summary>
    public static FormerSnapshot? Of(SnapshotCatalogue catalogue, string layout) =>
        catalogue.Current.Read() is { } served && catalogue.Exists(served) && catalogue.Get(served) is var manifest && manifest.Layout == layout
            ? new FormerSnapshot(catalogue.Folder(served), manifest, manifest.BuiltOn.All(catalogue.Exists))
            : null;

    /// <summary>What it holds, by table.</summary>
    public IReadOnlyDictionary<string, TableContent> Contents => manifest.Contents;

    /// <summary>Whether all snapshots of which its databases may still hold bytes are published; a database must not hand on what was taken back.</summary>
    public bool IsLineageKept { get; }

    /// <summary>What <see cref="SnapshotManifest.BuiltOn"/> is for a database made from its own.</summary>
    public IReadOnlyList<string> Lineage => [.. manifest.BuiltOn, manifest.SnapshotId];

    /// <summary>Makes a file of it part of another snapshot, without writing it again.</summary>
    /// <returns>Its checksum; null where the file is missing or not as published, and nothing is done.</returns>
    public string? TakeOver(string path, string target)
    {
        var source = Path.Combine(folder, path);
        if (!checksums.TryGetValue(path, out var expected) || !File.Exists(source) || Checksum.OfFile(source) != expected)
            return null;
        DurableFiles.LinkOrCopy(source, target);
        return expected;
    }

    /// <summary>Copies a file of it, to be changed.</summary>
    /// <returns>False where the file is missing or not as published; there is no copy then.</returns>
    public bool TryCopy(string path, string target)
    {
        var source = Path.Combine(folder, path);
        if (!checksums.TryGetValue(path, out var expected) || !File.Exists(source))
            return false;
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            using (var reading = File.OpenRead(source))
            using (var writing = File.Create(target))
            {
                var buffer = new byte[BufferBytes];
                while (reading.Read(buffer) is > 0 and var count)
                {
                    hash.AppendData(buffer, 0, count);
                    writing.Write(buffer, 0, count);
                }
            }

            if (Convert.ToHexStringLower(hash.GetHashAndReset()) == expected)
                return true;
        }

        File.Delete(target);
        return false;
    }
}
