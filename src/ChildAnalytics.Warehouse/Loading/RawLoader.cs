using System.Globalization;
using System.Text.Json;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Brings schema <c>raw</c> in line with the landed files, as received: rows of files that are gone leave, rows of new files come, all others stay.</summary>
internal sealed class RawLoader(DuckDbSession session, IReadOnlyList<TableContract> contracts, BuildState state)
{
    private const string SourceTable = "source";
    private const string LandedState = BuildState.Schema + ".landed_state";

    private readonly TableContract[] raw = [.. contracts.Where(contract => contract.Schema == "raw")];
    private readonly TableContract? shown = contracts.FirstOrDefault(contract => contract.Schema == "raw" && contract.Name == BulkReports.Table);

    /// <summary>Loads receipts and rows of all source folders told by a day; tables without a file stay empty.</summary>
    /// <param name="landedFolder">Where landed files lie.</param>
    /// <param name="asOf">Files told later are left out whole, as if they had never come; reference tables, whose rows carry their own dates, are kept.</param>
    /// <returns>Rows per table, by <c>schema.table</c>.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once; nothing is changed.</exception>
    public IReadOnlyDictionary<string, long> Load(string landedFolder, DateOnly asOf)
    {
        var reference = raw.Where(contract => contract.Description.IsReference).Select(contract => contract.Name).ToArray();
        var folders = LandedFolders.In(landedFolder).Where(folder => reference.Any(table => folder.CsvOf(table) is not null) || IsToldBy(folder, asOf)).ToArray();
        var loaded = session.Query($"select source_id, fingerprint from {LandedState}", row => (Id: row.GetString(0), Fingerprint: row.GetString(1)))
            .ToDictionary(row => row.Id, row => row.Fingerprint);
        var changed = folders.Where(folder => loaded.GetValueOrDefault(folder.SourceId) != folder.Fingerprint).ToArray();
        var gone = loaded.Keys.Except(folders.Select(folder => folder.SourceId)).ToArray();
        if (changed.Length > 0 || gone.Length > 0 || raw.Any(contract => state.Of(contract.FullName) is null))
            state.Record(session, () => Replace([.. gone, .. changed.Select(folder => folder.SourceId)], changed), () => States(folders));
        // Every time: the data folder may have been moved, and the view names its files.
        if (shown is not null)
            session.InTransaction(() => ShowParquet(shown, folders));
        return raw.ToDictionary(contract => contract.FullName, contract => session.Scalar<long>($"select count(*) from {contract.FullName}"));
    }

    private void Replace(IReadOnlyList<string> leaving, IReadOnlyList<LandedFolder> coming)
    {
        session.Execute($"create or replace temp table leaving as select unnest($1::varchar[]) as source_id", leaving);
        foreach (var table in raw.Where(contract => contract != shown).Select(contract => contract.FullName).Append(LandedState))
            session.Execute($"delete from {table} where source_id in (from leaving)");
        var faults = new List<Fault>();
        foreach (var contract in raw.Where(contract => contract != shown))
        {
            if (contract.Name == SourceTable)
                AddReceipts(contract, coming, faults);
            else
                AddRows(contract, coming, faults);
        }

        session.Append(BuildState.Schema, "landed_state", coming, (target, folder) => target.AppendValue(folder.SourceId).AppendValue(folder.Fingerprint));
        if (faults.Count > 0)
            throw new FaultException(faults);
    }

    // A table is made of the files that hold rows for it, so those stand for its content.
    private IReadOnlyList<(string Table, TableState? State)> States(IReadOnlyList<LandedFolder> folders) =>
    [
        .. from contract in raw
           let files = folders.Where(folder => contract.Name == SourceTable || (folder.CsvOf(contract.Name) ?? folder.ParquetOf(contract.Name)) is not null)
           let content = Checksum.OfText(string.Join('\n', files.Select(folder => $"{folder.SourceId} {folder.Fingerprint}")))
           select (contract.FullName, (TableState?)new TableState(content, content)),
    ];

    private void AddReceipts(TableContract contract, IReadOnlyList<LandedFolder> folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns;
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var path in folders.Select(folder => Path.Combine(folder.Path, LandedFolders.Receipt)))
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

        new TableWriter(session, contracts).Add("raw", SourceTable, [.. expected.Select(column => column.Name)], rows);
    }

    // The day the sender put on the file; where there is none, the day it came, in the time of the place that received it. A receipt that cannot be read is kept, to be named as a fault below.
    private static bool IsToldBy(LandedFolder folder, DateOnly asOf)
    {
        try
        {
            using var receipt = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, LandedFolders.Receipt)));
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

    private void AddRows(TableContract contract, IReadOnlyList<LandedFolder> folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns.Select(column => column.Name).ToArray();
        var files = new List<(string Path, int Columns)>();
        foreach (var path in folders.Select(folder => folder.CsvOf(contract.Name)).OfType<string>())
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
    }

    // Ten million rows are read where they landed: copying them into the database would cost more than every later reading together.
    private void ShowParquet(TableContract contract, IReadOnlyList<LandedFolder> folders)
    {
        var files = folders.Select(folder => folder.ParquetOf(contract.Name)).OfType<string>().Select(Path.GetFullPath).ToArray();
        var isTable = session.Scalar<long>("select count(*) from duckdb_tables() where schema_name = 'raw' and table_name = $1", contract.Name) > 0;
        if (isTable && files.Length == 0)
            return;
        session.Execute($"drop {(isTable ? "table" : "view")} if exists {contract.FullName}");
        if (files.Length == 0)
        {
            session.Execute(contract.Definition);
            return;
        }

        var columns = string.Join(", ", contract.Description.Columns.Select(column => SqlText.Identifier(column.Name)));
        session.Execute($"create view {contract.FullName} as select {columns} from read_parquet([{string.Join(", ", files.Select(SqlText.Literal))}])");
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
