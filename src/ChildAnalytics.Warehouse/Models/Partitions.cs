using System.Collections.Concurrent;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Which tables fall into partitions, and what each partition holds.</summary>
/// <remarks>A partition is a group of provinces of the current map that no unit, past or present, connects with another; <see cref="Map"/> names the partition of every unit and code.</remarks>
internal sealed class Partitions
{
    /// <summary>The table of keys and their partitions.</summary>
    public const string Map = "core.unit_partitions";

    private readonly Dictionary<string, string> expressions;
    private readonly Dictionary<string, string> rawOfView;
    private readonly BuildState state;
    private readonly ConcurrentDictionary<(string Table, string Content), IReadOnlyDictionary<string, string>> scanned = new();

    /// <summary>Reads the partitions of tables from their twins.</summary>
    public Partitions(BuildState state, ModelGraph graph, IEnumerable<Tables.TableContract> contracts)
    {
        this.state = state;
        expressions = contracts.Select(contract => (contract.FullName, contract.Description.Partition))
            .Concat(graph.Ordered.Select(model => (model.FullName, model.Description.Partition)))
            .Where(table => table.Partition is not null)
            .ToDictionary(table => table.FullName, table => table.Partition!);
        rawOfView = graph.Ordered.Where(model => model.Layer == Layer.Staging && expressions.ContainsKey(model.FullName)).ToDictionary(model => model.FullName, model => graph.Reads(model).Single());
    }

    /// <summary>The expression that gives the key of a row; null where the table has no partitions.</summary>
    public string? KeyOf(string table) => expressions.GetValueOrDefault(table);

    /// <summary>Content of each partition of a table; rows whose key no partition knows are the partition of the empty name.</summary>
    public IReadOnlyDictionary<string, string> Contents(DuckDbSession session, string table)
    {
        var stored = rawOfView.GetValueOrDefault(table, table);
        return state.Of(stored) is { Partitions: { } parts }
            ? parts.ToDictionary(part => part.Key, part => part.Value.Content)
            : scanned.GetOrAdd((stored, state.Of(stored)?.Content ?? ""), _ => Scan(session, stored, only: null));
    }

    /// <summary>The same, read from the rows.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="table">A table, not a view.</param>
    /// <param name="only">The partitions of interest; null for all.</param>
    public IReadOnlyDictionary<string, string> Scan(DuckDbSession session, string table, PartitionKeys? only)
    {
        var where = only is null ? "" : $" where {only.Hold(expressions[table])}";
        // Rows as received come and go with their file and rest on its receipt too, so the files that speak of a key stand for its rows: ten million need not be read whole.
        var rows = table.StartsWith("raw.", StringComparison.Ordinal)
            ? $"""
              select told.key, count(*) as rows, sum(hash(told.key, told.source_id, landed.fingerprint)::hugeint) as hashes
              from (select distinct {expressions[table]} as key, source_id from {table}{where}) as told
              left join {BuildState.Schema}.landed_state as landed on landed.source_id = told.source_id
              group by all
              """
            : $"select {expressions[table]} as key, count(*) as rows, sum(hash(each_row)::hugeint) as hashes from {table} as each_row{where} group by all";
        return session.Query(
            $"""
            with content_of_keys as ({rows})
            select coalesce(map.partition_id, ''), sum(rows) || ' ' || sum(hashes)
            from content_of_keys left join {Map} as map on map.key = content_of_keys.key
            group by 1
            """,
            row => (Partition: row.GetString(0), Content: row.GetString(1))).ToDictionary(row => row.Partition, row => row.Content);
    }
}
