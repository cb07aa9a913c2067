using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Blocks of a database file that hold nothing any more. DuckDB leaves there what they held; a publication must not hand on what it no longer says.</summary>
/// <param name="BlockBytes">Size of a block.</param>
/// <param name="Numbers">The free blocks, by number.</param>
/// <param name="Total">Blocks of the file, used and free.</param>
internal sealed record FreeBlocks(long BlockBytes, IReadOnlyList<long> Numbers, long Total)
{
    // DuckDB's file: a main header and two that take turns, then the blocks.
    private const int HeaderBytes = 3 * 4096;

    /// <summary>The free blocks of the file attached, after its last checkpoint.</summary>
    /// <returns>Null where the blocks that tables and metadata name are not exactly those DuckDB counts as used.</returns>
    public static FreeBlocks? In(DuckDbSession session, IEnumerable<PublicTable> tables)
    {
        var (blockBytes, total, usedCount) = session.Query(
            $"select block_size, total_blocks, used_blocks from pragma_database_size() where database_name = '{SnapshotDatabase.Name}'",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        var segments = tables.Select(table => $"select block_id, additional_block_ids from pragma_storage_info({SqlText.Literal(SnapshotDatabase.Address(table))}) where persistent");
        var used = session.Query(
            $"""
            with segments as ({string.Join(" union all ", segments)})
            select block_id from pragma_metadata_info('{SnapshotDatabase.Name}')
            union
            select block_id from segments where block_id >= 0
            union
            select unnest(additional_block_ids) from segments
            """,
            row => row.GetInt64(0)).ToHashSet();
        return used.Count == usedCount && used.All(block => block >= 0 && block < total)
            ? new FreeBlocks(blockBytes, [.. Enumerable.Range(0, (int)total).Select(number => (long)number).Where(number => !used.Contains(number))], total)
            : null;
    }

    /// <summary>Overwrites them with zeros; the file is detached.</summary>
    public void Erase(string path)
    {
        if (Numbers.Count == 0)
            return;
        using var file = File.OpenHandle(path, access: FileAccess.Write);
        var nothing = new byte[BlockBytes];
        foreach (var number in Numbers)
            RandomAccess.Write(file, nothing, HeaderBytes + (number * BlockBytes));
    }
}
