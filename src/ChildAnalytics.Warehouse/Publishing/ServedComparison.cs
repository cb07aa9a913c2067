using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Holds the tables of a build against the snapshot served, and takes them through the gate.</summary>
internal sealed class ServedComparison(DuckDbSession session, DataFolder dataFolder, string warehouseFolder, PublicationRules rules)
{
    /// <summary>What differs, as <c>snapshot_change</c> of the session; null where nothing is served, or this very snapshot.</summary>
    /// <param name="identity">The snapshot to be.</param>
    /// <param name="asOf">The day it speaks of.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="reason">Why so much changes; null where nobody said.</param>
    /// <exception cref="PublicationHeldException">CA1320, CA1326: a reason is needed.</exception>
    public SnapshotComparison? Pass(SnapshotIdentity identity, DateOnly asOf, PublicTables tables, string? reason)
    {
        var catalogue = new SnapshotCatalogue(dataFolder);
        if (catalogue.Current.Read() is not { } served || served == identity.SnapshotId || !catalogue.Exists(served))
            return null;
        PublicationGate.CheckDay(catalogue.Get(served).AsOf, asOf, identity.SnapshotId, reason);
        var compared = tables.All.Where(table => SnapshotComparer.ByProvince.Contains(table.Name)).ToDictionary(table => table.Name, tables.ContentOf);
        var place = $"{session.Scalar<string>("select current_database()")}.marts";
        var after = new ComparedSnapshot(identity.SnapshotId, asOf, identity.CodeVersion, identity.Law, place, tables.Layout, compared);
        var comparison = new SnapshotComparer(session, warehouseFolder, rules).Compare(catalogue.Get(served), catalogue.Folder(served), after);
        new PublicationGate(session, rules).Check(comparison, identity.SnapshotId, reason);
        return comparison;
    }
}
