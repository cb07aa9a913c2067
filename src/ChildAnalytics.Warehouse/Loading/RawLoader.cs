using System.Globalization;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Puts every landed file into schema <c>raw</c>, as received.</summary>
internal sealed class RawLoader(DuckDbSession session, IReadOnlyList<TableContract> contracts, TableWriter writer)
{
    private const string SourceTable = "source";
    private const string ReceiptFile = "receipt.json";

    /// <summary>Loads receipts and rows of all source folders told by a day, in the order of their ids; tables without a file stay empty.</summary>
    /// <param name="landedFolder">Where landed files lie.</param>
    /// <param name="asOf">Files told later are left out whole, as if they had never come; reference tables, whose rows carry their own dates, are kept.</param>
    /// <returns>Rows per table, by <c>schema.table</c>.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once.</exception>
    public IReadOnlyDictionary<string, long> Load(string landedFolder, DateOnly asOf)
    {
        var folders = Directory.Exists(landedFolder)
            ? Directory.EnumerateDirectories(landedFolder).Where(folder => File.Exists(Path.Combine(folder, ReceiptFile))).Order(StringComparer.Ordinal).ToArray()
            : [];
        var faults = new List<Fault>();
        var reference = contracts.Where(contract => contract.Schema == "raw" && contract.Description.IsReference).Select(contract => contract.Name + ".csv").ToArray();
        folders = [.. folders.Where(folder => reference.Any(file => File.Exists(Path.Combine(folder, file))) || IsToldBy(Path.Combine(folder, ReceiptFile), asOf))];
        var counts = new Dictionary<string, long>();
        foreach (var contract in contracts.Where(contract => contract.Schema == "raw"))
        {
            counts[contract.FullName] = contract.Name == SourceTable
                ? LoadReceipts(contract, folders, faults)
                : contract.Name == BulkReports.Table
                ? ShowParquet(contract, folders)
                : LoadRows(contract, folders, faults);
        }

        return faults.Count == 0 ? counts : throw new FaultException(faults);
    }

    private long LoadReceipts(TableContract contract, string[] folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns;
        var columns = expected.Select(column => column.Name).ToArray();
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var path in folders.Select(folder => Path.Combine(folder, ReceiptFile)))
        {
            try
            {
                using var receipt = JsonDocument.Parse(File.ReadAllText(path));
                rows.Add([.. expected.Select(column => Cell(receipt.RootElement, column))]);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException)
            {
                faults.Add(WarehouseFaults.ReceiptNotReadable(path, fault.Message));
            }
        }

        return writer.Replace("raw", SourceTable, columns, rows);
    }

    // The day the sender put on the file; where there is none, the day it came, in the time of the place that received it. A receipt that cannot be read is kept, to be named as a fault below.
    private static bool IsToldBy(string path, DateOnly asOf)
    {
        try
        {
            using var receipt = JsonDocument.Parse(File.ReadAllText(path));
            var root = receipt.RootElement;
            var told = root.TryGetProperty("sent_on", out var sent) && sent.GetString() is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : DateOnly.FromDateTime(root.GetProperty("received_at").GetDateTimeOffset().DateTime);
            return told <= asOf;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return true;
        }
    }

    // A receipt written before a column existed lacks it; only columns that may be null can be missing.
    private static string? Cell(JsonElement receipt, TableColumn column) => column.WhenNull is not null && !receipt.TryGetProperty(column.Name, out _)
        ? null
        : Text(receipt.GetProperty(column.Name));

    private long LoadRows(TableContract contract, string[] folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns.Select(column => column.Name).ToArray();
        var files = new List<(string Path, int Columns)>();
        foreach (var path in folders.Select(folder => Path.Combine(folder, contract.Name + ".csv")).Where(File.Exists))
        {
            // A file landed before a column was added at the end lacks it for good.
            var found = LandedCsv.Header(path);
            if (found.Count > 0 && expected.Take(found.Count).SequenceEqual(found))
                files.Add((path, found.Count));
            else
                faults.Add(WarehouseFaults.HeaderDiffers(path, string.Join(',', expected), string.Join(',', found)));
        }

        foreach (var group in files.GroupBy(file => file.Columns))
            session.Execute($"insert into {contract.FullName} by name select * from {LandedCsv.Relation(group.Select(file => file.Path), expected.Take(group.Key))}");
        return session.Scalar<long>($"select count(*) from {contract.FullName}");
    }

    // Ten million rows are read where they landed: copying them into the database would cost more than every later reading together.
    private long ShowParquet(TableContract contract, string[] folders)
    {
        var isTable = session.Scalar<long>("select count(*) from duckdb_tables() where schema_name = 'raw' and table_name = $1", contract.Name) > 0;
        session.Execute(isTable ? $"drop table {contract.FullName}" : $"drop view if exists {contract.FullName}");
        var files = folders.Select(folder => Path.Combine(folder, contract.Name + ".parquet")).Where(File.Exists).Select(Path.GetFullPath).ToArray();
        if (files.Length == 0)
        {
            contract.Create(session);
            return 0;
        }

        var columns = string.Join(", ", contract.Description.Columns.Select(column => SqlText.Identifier(column.Name)));
        session.Execute($"create view {contract.FullName} as select {columns} from read_parquet([{string.Join(", ", files.Select(SqlText.Literal))}])");
        return session.Scalar<long>($"select count(*) from {contract.FullName}");
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
