using System.Globalization;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Turns a copy of a former database into one of the tables as they are now, writing only the row groups in which provinces that changed stand.</summary>
/// <remarks>Row groups leave whole: rows that are only marked as deleted would stay in the way of every later reader.</remarks>
internal sealed class DatabaseChange(DuckDbSession session, PublicTables tables, FormerSnapshot former)
{
    /// <summary>Changes the file attached.</summary>
    public void Apply(SnapshotDatabase database)
    {
        foreach (var gone in former.Contents.Keys.Except(tables.ForAnalysts.Select(table => table.Name)))
            session.Execute($"drop table if exists {SnapshotDatabase.Name}.marts.{gone}");
        var whole = new List<PublicTable>();
        var inPart = new List<PublicTable>();
        foreach (var table in tables.ForAnalysts)
        {
            var changed = tables.ContentOf(table).ChangedParts(former.Contents.GetValueOrDefault(table.Name));
            if (changed is [])
                continue;
            if (table.IsByProvince && changed is not null && database.RowGroupsOf(table, changed) is { } groups)
            {
                SetAside(table, changed, groups);
                inPart.Add(table);
            }
            else
            {
                session.Execute($"drop table if exists {SnapshotDatabase.Address(table)}");
                whole.Add(table);
            }
        }

        // What left is free from here on, and filled again by what comes.
        database.Checkpoint();
        foreach (var table in inPart)
            session.Execute($"insert into {SnapshotDatabase.Address(table)} from {Aside(table)} order by {table.Order}; drop table {Aside(table)}");
        foreach (var table in whole)
            database.Write(table);
        database.Checkpoint();
    }

    // The rows of these row groups as they are to be, in a temporary table; the row groups leave.
    private void SetAside(PublicTable table, IReadOnlyList<string> changed, IReadOnlyList<(long First, long Last)> groups)
    {
        var address = SnapshotDatabase.Address(table);
        var standing = groups.Count == 0 ? "false" : string.Join(" or ", groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"rowid between {group.First} and {group.Last}")));
        var isChanged = PublicTable.IsIn(changed);
        session.Execute(
            $"""
            create or replace temp table {Aside(table)} as
            select * from {address} where ({standing}) and {isChanged} is not true
            union all
            select * from {table.FullName} where {isChanged}
            """);
        session.Execute($"delete from {address} where {standing}");
    }

    private static string Aside(PublicTable table) => $"changed_{table.Name}";
}
