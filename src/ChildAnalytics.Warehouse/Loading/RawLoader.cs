using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Puts every landed file into schema <c>raw</c>, as received.</summary>
internal sealed class RawLoader(DuckDbSession session, IReadOnlyList<TableContract> contracts, TableWriter writer)
{
    private const string SourceTable = "source";

    /// <summary>Loads receipts and rows of all source folders, in the order of their ids; tables without a file stay empty.</summary>
    /// <returns>Rows per table, by <c>schema.table</c>.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once.</exception>
    public IReadOnlyDictionary<string, long> Load(string landedFolder)
    {
        var folders = Directory.Exists(landedFolder)
            ? Directory.EnumerateDirectories(landedFolder).Where(folder => File.Exists(Path.Combine(folder, "receipt.json"))).Order(StringComparer.Ordinal).ToArray()
            : [];
        var faults = new List<Fault>();
        var counts = new Dictionary<string, long>();
        foreach (var contract in contracts.Where(contract => contract.Schema == "raw"))
        {
            counts[contract.FullName] = contract.Name == SourceTable
                ? LoadReceipts(contract, folders, faults)
                : LoadRows(contract, folders, faults);
        }

        return faults.Count == 0 ? counts : throw new FaultException(faults);
    }

    private long LoadReceipts(TableContract contract, string[] folders, List<Fault> faults)
    {
        var columns = contract.Description.Columns.Select(column => column.Name).ToArray();
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var path in folders.Select(folder => Path.Combine(folder, "receipt.json")))
        {
            try
            {
                using var receipt = JsonDocument.Parse(File.ReadAllText(path));
                rows.Add([.. columns.Select(column => Text(receipt.RootElement.GetProperty(column)))]);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException)
            {
                faults.Add(WarehouseFaults.ReceiptNotReadable(path, fault.Message));
            }
        }

        return writer.Replace("raw", SourceTable, columns, rows);
    }

    private long LoadRows(TableContract contract, string[] folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns.Select(column => column.Name).ToArray();
        var files = new List<string>();
        foreach (var path in folders.Select(folder => Path.Combine(folder, contract.Name + ".csv")).Where(File.Exists))
        {
            var found = LandedCsv.Header(path);
            if (found.SequenceEqual(expected))
                files.Add(path);
            else
                faults.Add(WarehouseFaults.HeaderDiffers(path, string.Join(',', expected), string.Join(',', found)));
        }

        if (files.Count > 0)
            session.Execute($"insert into {contract.FullName} select * from {LandedCsv.Relation(files, expected)}");
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
