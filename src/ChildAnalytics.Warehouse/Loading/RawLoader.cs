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

    /// <summary>Loads receipts and rows of all source folders; tables without a file stay empty.</summary>
    /// <returns>Rows per table, by <c>schema.table</c>.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once; nothing is changed.</exception>
    public IReadOnlyDictionary<string, long> Load(string landedFolder)
    {
        var folders = LandedFolders.In(landedFolder);
        var loaded = session.Query($"select source_id, fingerprint from {LandedState}", row => (Id: row.GetString(0), Fingerprint: row.GetString(1)))
            .ToDictionary(row => row.Id, row => row.Fingerprint);
        var changed = folders.Where(folder => loaded.GetValueOrDefault(folder.SourceId) != folder.Fingerprint).ToArray();
        var gone = loaded.Keys.Except(folders.Select(folder => folder.SourceId)).ToArray();
        if (changed.Length > 0 || gone.Length > 0 || raw.Any(contract => state.Of(contract.FullName) is null))
            state.Record(session, () => Replace([.. gone, .. changed.Select(folder => folder.SourceId)], changed), () => States(folders));
        return raw.ToDictionary(contract => contract.FullName, contract => session.Scalar<long>($"select count(*) from {contract.FullName}"));
    }

    private void Replace(IReadOnlyList<string> leaving, IReadOnlyList<LandedFolder> coming)
    {
        session.Execute($"create or replace temp table leaving as select unnest($1::varchar[]) as source_id", leaving);
        foreach (var table in raw.Select(contract => contract.FullName).Append(LandedState))
            session.Execute($"delete from {table} where source_id in (from leaving)");
        var faults = new List<Fault>();
        foreach (var contract in raw)
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
           let files = folders.Where(folder => contract.Name == SourceTable || folder.CsvOf(contract.Name) is not null)
           let content = Checksum.OfText(string.Join('\n', files.Select(folder => $"{folder.SourceId} {folder.Fingerprint}")))
           select (contract.FullName, (TableState?)new TableState(content, content)),
    ];

    private void AddReceipts(TableContract contract, IReadOnlyList<LandedFolder> folders, List<Fault> faults)
    {
        var columns = contract.Description.Columns.Select(column => column.Name).ToArray();
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var path in folders.Select(folder => Path.Combine(folder.Path, LandedFolders.Receipt)))
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

        new TableWriter(session, contracts).Add("raw", SourceTable, columns, rows);
    }

    private void AddRows(TableContract contract, IReadOnlyList<LandedFolder> folders, List<Fault> faults)
    {
        var expected = contract.Description.Columns.Select(column => column.Name).ToArray();
        var files = new List<string>();
        foreach (var path in folders.Select(folder => folder.CsvOf(contract.Name)).OfType<string>())
        {
            var found = LandedCsv.Header(path);
            if (found.SequenceEqual(expected))
                files.Add(path);
            else
                faults.Add(WarehouseFaults.HeaderDiffers(path, string.Join(',', expected), string.Join(',', found)));
        }

        if (files.Count > 0)
            session.Execute($"insert into {contract.FullName} select * from {LandedCsv.Relation(files, expected)}");
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
