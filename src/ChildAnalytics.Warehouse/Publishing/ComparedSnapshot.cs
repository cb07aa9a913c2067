using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What a comparison has to know of a snapshot beside its tables.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="CodeVersion">Version of program, models and checks.</param>
/// <param name="Law">Checksum of each group of law files.</param>
/// <param name="Tables">Where its public tables stand: <c>catalog.schema</c> in the session that compares.</param>
/// <param name="Layout">See <see cref="SnapshotManifest.Layout"/>.</param>
/// <param name="Contents">What each of its tables holds; tables may be missing.</param>
internal sealed record ComparedSnapshot(
    string Id, DateOnly AsOf, string CodeVersion, IReadOnlyDictionary<string, string> Law, string Tables, string? Layout, IReadOnlyDictionary<string, TableContent> Contents)
{
    public static ComparedSnapshot Of(SnapshotManifest manifest, string tables) =>
        new(manifest.SnapshotId, manifest.AsOf, manifest.CodeVersion, manifest.Law, tables, manifest.Layout, manifest.Contents);

    /// <summary>Law groups whose content differs. A snapshot that recorded none is not held against the other.</summary>
    public IEnumerable<string> LawDiffersFrom(ComparedSnapshot other) => Law.Count == 0 || other.Law.Count == 0
        ? []
        : Law.Keys.Union(other.Law.Keys).Where(group => Law.GetValueOrDefault(group) != other.Law.GetValueOrDefault(group));

    /// <summary>Provinces in which any of the tables differs, as parts of tables.</summary>
    /// <returns>Null where the hashes do not say so: all may differ.</returns>
    public IReadOnlyList<string>? ProvincesThatDifferFrom(ComparedSnapshot other, IReadOnlyList<string> tables)
    {
        if (Layout is null || Layout != other.Layout)
            return null;
        var changed = tables.Select(table => Contents.GetValueOrDefault(table)?.ChangedParts(other.Contents.GetValueOrDefault(table))).ToArray();
        return changed.Contains(null) ? null : [.. changed.SelectMany(parts => parts!).Distinct()];
    }
}
