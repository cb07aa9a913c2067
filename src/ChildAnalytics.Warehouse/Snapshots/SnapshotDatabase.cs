using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>A database file with public tables in schema <c>marts</c> and nothing else, attached to a session until disposed of.</summary>
internal sealed class SnapshotDatabase : IDisposable
{
    /// <summary>Its name in SQL.</summary>
    public const string Name = "snapshot_file";

    // Any DuckDB 1.5 reads it; writing takes two thirds of the time of the oldest form, and the file is smaller.
    private const string StorageVersion = "v1.5.0";

    private readonly DuckDbSession session;

    private SnapshotDatabase(DuckDbSession session) => this.session = session;

    /// <summary>Attaches a file for writing; makes it where there is none.</summary>
    public static SnapshotDatabase OpenForWriting(DuckDbSession session, string path)
    {
        session.Execute($"attach {SqlText.Literal(path)} as {Name} (storage_version '{StorageVersion}')");
        var database = new SnapshotDatabase(session);
        session.Execute($"create schema if not exists {Name}.marts");
        return database;
    }

    /// <summary>Attaches a file for reading, for all sessions of the same build.</summary>
    public static SnapshotDatabase OpenForReading(DuckDbSession session, string path)
    {
        session.Execute($"attach {SqlText.Literal(path)} as {Name} (read_only)");
        return new SnapshotDatabase(session);
    }

    /// <summary>Name of a table in SQL.</summary>
    public static string Address(PublicTable table) => $"{Name}.{table.FullName}";

    /// <summary>Writes a table whole, over what was there.</summary>
    public void Write(PublicTable table) => session.Execute($"create or replace table {Address(table)} as select * from {table.FullName} order by {table.Order}");

    /// <summary>Brings all changes into the file itself; what they replaced becomes free.</summary>
    public void Checkpoint() => session.Execute($"checkpoint {Name}");

    /// <summary>Rows between which a row group stands, both ends included, for each row group with a row of these parts.</summary>
    /// <returns>Null where that is half of the table or more, or where rows deleted before still stand in it: it is then better written whole.</returns>
    public IReadOnlyList<(long First, long Last)>? RowGroupsOf(PublicTable table, IEnumerable<string> parts)
    {
        var groups = session.Query(
            $"""
            with groups as (
              select row_group_id, sum(count)::bigint as rows
              from pragma_storage_info({SqlText.Literal(Address(table))})
              where column_id = 0 and segment_type <> 'VALIDITY'
              group by row_group_id
            ),
            ranges as (
              select (sum(rows) over (order by row_group_id))::bigint - rows as first_row, (sum(rows) over (order by row_group_id))::bigint - 1 as last_row from groups
            ),
            wanted as (select rowid as place from {Address(table)} where {PublicTable.IsIn(parts)})
            select first_row, last_row, bool_or(wanted.place is not null)
            from ranges left join wanted on wanted.place between first_row and last_row
            group by all order by 1
            """,
            row => (First: row.GetInt64(0), Last: row.GetInt64(1), IsWanted: row.GetBoolean(2)));
        var wanted = groups.Where(group => group.IsWanted).Select(group => (group.First, group.Last)).ToArray();
        return wanted.Length * 2 < groups.Count && groups[^1].Last + 1 == CountRows(table) ? wanted : null;
    }

    /// <summary>Rows of a table.</summary>
    public long CountRows(PublicTable table) => session.Scalar<long>($"select count(*) from {Address(table)}");

    /// <summary>Whether more than half of the file holds nothing any more, so that it is not worth keeping.</summary>
    public bool IsMostlyFree() => session.Scalar<bool>($"select free_blocks * 2 > total_blocks from pragma_database_size() where database_name = '{Name}'");

    /// <summary>Detaches the file.</summary>
    public void Dispose() => session.Execute($"detach database if exists {Name}");
}
