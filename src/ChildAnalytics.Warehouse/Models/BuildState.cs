using System.Collections.Concurrent;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>What every table of the build database was made from, kept in the database itself: written in the same transaction as the rows it speaks of.</summary>
internal sealed class BuildState
{
    /// <summary>Schema of the runner's own tables.</summary>
    public const string Schema = "runner";

    // Whatever C# of this project loads, orders or hashes, another build of it may do otherwise; DuckDB may change its hash and its file.
    private static readonly string Layout = typeof(BuildState).Module.ModuleVersionId.ToString();

    private readonly ConcurrentDictionary<string, TableState> known = new(StringComparer.Ordinal);

    private BuildState()
    {
    }

    /// <summary>The state of an open build database; null where another version of the program or of DuckDB wrote it.</summary>
    public static BuildState? Open(DuckDbSession session)
    {
        var layout = $"{Layout} {session.Scalar<string>("select version()")}";
        if (session.Scalar<long>($"select count(*) from duckdb_schemas() where database_name = current_database() and schema_name = '{Schema}'") == 0)
        {
            if (session.Scalar<long>("select count(*) from duckdb_tables()") > 0)
                return null;
            session.InTransaction(() =>
            {
                session.Execute($"create schema {Schema}");
                session.Execute($"create table {Schema}.layout as select $1::varchar as layout", layout);
                session.Execute($"create table {Schema}.table_state (table_name varchar, partition_id varchar, inputs varchar, content varchar)");
                session.Execute($"create table {Schema}.landed_state (source_id varchar, fingerprint varchar)");
            });
        }

        if (session.Scalar<string>($"select layout from {Schema}.layout") != layout)
            return null;
        var state = new BuildState();
        var rows = session.Query(
            $"select table_name, partition_id, inputs, content from {Schema}.table_state",
            row => (Table: row.GetString(0), Partition: row.IsDBNull(1) ? null : row.GetString(1), State: new TableState(row.GetString(2), row.GetString(3))));
        foreach (var table in rows.GroupBy(row => row.Table))
        {
            var parts = table.Where(row => row.Partition is not null).ToDictionary(row => row.Partition!, row => row.State);
            state.known[table.Key] = table.Single(row => row.Partition is null).State with { Partitions = parts.Count == 0 ? null : parts };
        }

        return state;
    }

    /// <summary>What is known of a table; null where it was never made.</summary>
    public TableState? Of(string table) => known.GetValueOrDefault(table);

    /// <summary>True once DuckDB failed in a way that puts the file itself in doubt.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>Takes note of an error of DuckDB; errors of the disk and of DuckDB's inside put the file in doubt, those of a query do not.</summary>
    public void Note(DuckDBException fault) => IsSuspect |= fault.ErrorType is DuckDBErrorType.IO or DuckDBErrorType.Internal or DuckDBErrorType.Fatal or DuckDBErrorType.Serialization;

    /// <summary>Hash of a step's version and of all it reads, as they stand now.</summary>
    public string InputsOf(BuildStep step) =>
        Checksum.OfText(string.Join('\n', step.Reads.Order(StringComparer.Ordinal).Select(table => $"{table} {Of(table)?.Content}").Prepend(step.Version)));

    /// <summary>Runs work and records what it made, both or neither.</summary>
    /// <param name="session">The session that does the work.</param>
    /// <param name="work">Writes the tables.</param>
    /// <param name="made">States of the tables written, read after the work; null forgets the table.</param>
    public void Record(DuckDbSession session, Action work, Func<IReadOnlyList<(string Table, TableState? State)>> made)
    {
        IReadOnlyList<(string Table, TableState? State)> states = [];
        session.InTransaction(() =>
        {
            work();
            states = made();
            foreach (var (table, state) in states)
            {
                session.Execute($"delete from {Schema}.table_state where table_name = $1", table);
                if (state is null)
                    continue;
                var rows = (state.Partitions ?? new Dictionary<string, TableState>()).Select(part => ((string?)part.Key, part.Value)).Prepend((null, state));
                session.Append(Schema, "table_state", rows, (target, row) =>
                    (row.Item1 is null ? target.AppendValue(table).AppendNullValue() : target.AppendValue(table).AppendValue(row.Item1)).AppendValue(row.Item2.Inputs).AppendValue(row.Item2.Content));
            }
        });
        foreach (var (table, state) in states)
        {
            if (state is null)
                known.TryRemove(table, out _);
            else
                known[table] = state;
        }
    }

    /// <summary>Hash of the rows of a table, whatever their order: number of rows, and sum of the 64-bit hashes of all rows.</summary>
    public static string ContentOf(DuckDbSession session, string table) =>
        session.Scalar<string>($"select count(*) || ' ' || coalesce(sum(hash(each_row)::hugeint), 0) from {table} as each_row")!;
}
