using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What a comparison has to know of a snapshot beside its tables.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="CodeVersion">Version of program, models and checks.</param>
/// <param name="Law">Checksum of each group of law files.</param>
/// <param name="Tables">Where its public tables stand: <c>catalog.schema</c> in the session that compares.</param>
internal sealed record ComparedSnapshot(string Id, DateOnly AsOf, string CodeVersion, IReadOnlyDictionary<string, string> Law, string Tables)
{
    public static ComparedSnapshot Of(SnapshotManifest manifest, string tables) => new(manifest.SnapshotId, manifest.AsOf, manifest.CodeVersion, manifest.Law, tables);

    /// <summary>Law groups whose content differs. A snapshot that recorded none is not held against the other.</summary>
    public IEnumerable<string> LawDiffersFrom(ComparedSnapshot other) => Law.Count == 0 || other.Law.Count == 0
        ? []
        : Law.Keys.Union(other.Law.Keys).Where(group => Law.GetValueOrDefault(group) != other.Law.GetValueOrDefault(group));
}
