using System.Globalization;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Removes snapshots that the rules do not keep, after each publication.</summary>
internal sealed class Retention(DataFolder dataFolder, PublicationRules rules)
{
    /// <summary>Removes them and notes each in the publication log; the one served and its predecessor always stay.</summary>
    /// <returns>Ids removed, oldest last.</returns>
    public IReadOnlyList<string> Apply(PublicationAct act)
    {
        var catalogue = new SnapshotCatalogue(dataFolder);
        var current = catalogue.Current.Read();
        var snapshots = catalogue.List().OrderByDescending(manifest => manifest.BuiltAt).ToArray();
        var kept = snapshots.Take(rules.KeepNewest).Select(manifest => manifest.SnapshotId).Concat(rules.Keep).ToHashSet();
        if (rules.KeepFirstOfMonth)
            kept.UnionWith(snapshots.GroupBy(manifest => manifest.BuiltAt.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Select(month => month.Last().SnapshotId));
        foreach (var entry in catalogue.Log.InEffect(current).Take(1))
            kept.UnionWith([entry.SnapshotId, entry.PreviousId ?? entry.SnapshotId]);
        if (current is not null)
            kept.Add(current);

        var removed = snapshots.Select(manifest => manifest.SnapshotId).Where(id => !kept.Contains(id)).ToArray();
        foreach (var id in removed)
        {
            catalogue.Log.Add(new PublicationEntry(act.At, id, PreviousId: null, PublicationEntry.Prune, act.By, Reason: null, ManifestSha256: null));
            // Out of the list in one step; what a crash leaves of it is swept away by the next run.
            var aside = Path.Combine(dataFolder.Snapshots, SnapshotCatalogue.TemporaryPrefix + "removed-" + id);
            Directory.Move(catalogue.Folder(id), aside);
            Directory.Delete(aside, recursive: true);
        }

        return removed;
    }
}
