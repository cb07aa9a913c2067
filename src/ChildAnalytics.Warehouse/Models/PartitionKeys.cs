using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The keys of what one step makes anew, units of its partitions or names of its slices, as a table that lives as long as the step's transaction is open.</summary>
internal sealed class PartitionKeys
{
    private readonly DuckDbSession session;

    private PartitionKeys(DuckDbSession session, string step, string keys, IEnumerable<string> parts)
    {
        this.session = session;
        Table = $"{BuildState.Schema}.{SqlText.Identifier("keys of " + step)}";
        session.Execute($"create table {Table} as {keys}", parts.ToList());
    }

    /// <summary>The units and codes of some partitions.</summary>
    public static PartitionKeys OfPartitions(DuckDbSession session, string step, IEnumerable<string> partitions) =>
        new(session, step, $"select key from {Partitions.Map} where partition_id in (select unnest($1::varchar[]))", partitions);

    /// <summary>Some slices.</summary>
    public static PartitionKeys OfSlices(DuckDbSession session, string step, IEnumerable<string> slices) => new(session, step, "select unnest($1::varchar[]) as key", slices);

    /// <summary>Its name, ready for SQL.</summary>
    public string Table { get; }

    /// <summary>The condition that a row belongs to these parts.</summary>
    public string Hold(string expression) => $"{expression} in (from {Table})";

    /// <summary>Drops the table.</summary>
    public void Drop() => session.Execute($"drop table {Table}");
}
