using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What differs between any two published snapshots, in numbers and rows.</summary>
/// <param name="Comparison">The numbers.</param>
/// <param name="Rows">The statements that differ, by subject and commune.</param>
public sealed record SnapshotDifference(SnapshotComparison Comparison, IReadOnlyList<SnapshotChange> Rows)
{
    private const long MemoryBytes = 1L << 30;

    /// <summary>Compares two published snapshots, in the order given.</summary>
    /// <param name="dataFolder">Where they are.</param>
    /// <param name="warehouseFolder">The folder with the statements and the rules of publication.</param>
    /// <param name="beforeId">The older one.</param>
    /// <param name="afterId">The newer one.</param>
    /// <exception cref="FaultException">CA1313: there is no snapshot of that id. CA1307: DuckDB refuses a statement.</exception>
    public static SnapshotDifference Between(DataFolder dataFolder, string warehouseFolder, string beforeId, string afterId)
    {
        var catalogue = new SnapshotCatalogue(dataFolder);
        var before = catalogue.Get(beforeId);
        var after = catalogue.Get(afterId);
        if (beforeId == afterId)
            return new SnapshotDifference(new SnapshotComparison(beforeId, [], [], 0), []);
        using var database = DuckDbDatabase.InMemory(new DuckDbSettings { MemoryLimitBytes = MemoryBytes });
        using var session = database.Connect();
        var comparer = new SnapshotComparer(session, warehouseFolder, PublicationRules.Read(warehouseFolder, after.AsOf));
        var comparison = comparer.Compare(before, catalogue.Folder(beforeId), after: null, catalogue.Folder(afterId));
        return new SnapshotDifference(comparison, comparer.Rows());
    }
}
