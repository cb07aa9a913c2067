using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>Writes public tables as DuckDB databases and Parquet, rows in the order of their keys.</summary>
internal sealed class SnapshotFiles(DuckDbSession session, string folder)
{
    private const string PartitionColumn = "province_code";

    /// <summary>The folder name readers of Hive partitions know for rows without a value.</summary>
    private const string NoPartition = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>A database that holds the tables in schema <c>marts</c> and nothing else.</summary>
    public SnapshotFile WriteDatabase(string fileName, IEnumerable<Model> tables)
    {
        var path = Path.Combine(folder, fileName);
        session.Execute($"attach {SqlText.Literal(path)} as snapshot_file");
        try
        {
            session.Execute("create schema snapshot_file.marts");
            foreach (var table in tables)
                session.Execute($"create table snapshot_file.{table.FullName} as {Ordered(table)}");
            session.Execute("checkpoint snapshot_file");
        }
        finally
        {
            session.Execute("detach snapshot_file");
        }

        return new SnapshotFile(fileName, tables.Sum(Rows), Checksum.OfFile(path));
    }

    /// <summary>One file, or one per province where the table has a province_code.</summary>
    public IEnumerable<SnapshotFile> WriteParquet(Model table)
    {
        if (!table.Description.Columns.Any(column => column.Name == PartitionColumn))
            return [Copy(table, $"parquet/{table.Name}.parquet", "true")];
        var codes = session.Query(
            $"select distinct {PartitionColumn} from {table.FullName} order by 1 nulls last",
            reader => reader.IsDBNull(0) ? null : reader.GetString(0));
        return
        [
            .. codes.Select(code => Copy(
                table,
                $"parquet/{table.Name}/{PartitionColumn}={code ?? NoPartition}/part-0.parquet",
                code is null ? $"{PartitionColumn} is null" : $"{PartitionColumn} = {SqlText.Literal(code)}")),
        ];
    }

    /// <summary>Rows of a table as built.</summary>
    public long Rows(Model table) => session.Scalar<long>($"select count(*) from {table.FullName}");

    private SnapshotFile Copy(Model table, string name, string condition)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        session.Execute($"copy ({Ordered(table, condition)}) to {SqlText.Literal(path)} (format parquet, compression zstd)");
        var rows = session.Scalar<long>($"select count(*) from {table.FullName} where {condition}");
        return new SnapshotFile(name, rows, Checksum.OfFile(path));
    }

    private static string Ordered(Model table, string condition = "true")
    {
        var order = table.Description.Key.Count == 0 ? "all" : string.Join(", ", table.Description.Key.Select(SqlText.Identifier));
        return $"select * from {table.FullName} where {condition} order by {order}";
    }
}
