using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The keys of the partitions that one step makes anew, as a table that lives as long as the step's transaction is open.</summary>
internal sealed class PartitionKeys
{
    private readonly DuckDbSession session;

    /// <summary>Makes the table.</summary>
    public PartitionKeys(DuckDbSession session, string step, IEnumerable<string> partitions)
    {
        this.session = session;
        Table = $"{BuildState.Schema}.{SqlText.Identifier("keys of " + step)}";
        session.Execute($"create table {Table} as select key from {Partitions.Map} where partition_id in ({string.Join(", ", partitions.Select(SqlText.Literal))})");
    }

    /// <summary>Its name, ready for SQL.</summary>
    public string Table { get; }

    /// <summary>The condition that a row belongs to these partitions.</summary>
    public string Hold(string expression) => $"{expression} in (from {Table})";

    /// <summary>Drops the table.</summary>
    public void Drop() => session.Execute($"drop table {Table}");
}
