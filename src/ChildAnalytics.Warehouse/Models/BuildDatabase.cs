using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The build database as the last build left it, ready for the next.</summary>
internal static class BuildDatabase
{
    private const string FileName = "warehouse.duckdb";

    /// <summary>Opens the database; one that is damaged, or that another version of the program wrote, is thrown away for a new one.</summary>
    /// <returns>The database, what is known of its tables, and whether one was thrown away.</returns>
    /// <exception cref="FaultException">CA1331: another build has it open.</exception>
    public static (DuckDbDatabase Database, BuildState State, bool IsNew) Open(string folder, DuckDbSettings settings)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        var existed = File.Exists(path);
        if (existed && TryOpen(path, settings) is { } kept)
            return (kept.Database, kept.State, false);
        Delete(folder);
        var made = TryOpen(path, settings) ?? throw new InvalidOperationException($"A new database at {path} is not empty.");
        return (made.Database, made.State, existed);
    }

    /// <summary>Removes the database, so that the next build starts from nothing.</summary>
    public static void Delete(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, FileName + "*"))
            File.Delete(file);
        // Where DuckDB puts work that does not fit in memory; a build that was killed leaves it behind.
        foreach (var spilled in Directory.EnumerateDirectories(folder, FileName + "*"))
            Directory.Delete(spilled, recursive: true);
    }

    /// <summary>Makes all schemas and the tables under contract, and drops what no model and no contract names any more.</summary>
    public static void Shape(DuckDbSession session, BuildState state, IReadOnlyList<TableContract> contracts, IReadOnlyList<Model> models)
    {
        foreach (var schema in TableContract.Schemas.Concat(Enum.GetValues<Layer>().Select(layer => layer.Schema())))
            session.Execute($"create schema if not exists {schema}");
        foreach (var contract in contracts.Where(contract => state.Of(Mark(contract))?.Content != contract.Definition))
        {
            state.Record(
                session,
                () =>
                {
                    // A raw table that shows landed files is a view.
                    if (Standing(session).Contains(("view", contract.FullName)))
                        session.Execute($"drop view {contract.FullName}");
                    session.Execute(contract.Definition);
                    // Rows of landed files are loaded together, so one table made anew means all of them.
                    if (contract.Schema == "raw")
                        session.Execute($"update {BuildState.Schema}.landed_state set fingerprint = ''");
                },
                () => [(Mark(contract), new TableState("", contract.Definition)), (contract.FullName, null)]);
        }

        var named = contracts.Select(contract => contract.FullName).Concat(models.Select(model => model.FullName)).ToHashSet();
        foreach (var (kind, table) in Standing(session).Where(standing => !named.Contains(standing.Table)))
            state.Record(session, () => session.Execute($"drop {kind} {table}"), () => [(table, null)]);
    }

    private static string Mark(TableContract contract) => $"contract of {contract.FullName}";

    private static IReadOnlyList<(string Kind, string Table)> Standing(DuckDbSession session) => session.Query(
        $"""
        select 'table', schema_name || '.' || table_name from duckdb_tables() where database_name = current_database() and schema_name <> '{BuildState.Schema}'
        union all
        select 'view', schema_name || '.' || view_name from duckdb_views() where database_name = current_database() and not internal
        """,
        row => (row.GetString(0), row.GetString(1)));

    private static (DuckDbDatabase Database, BuildState State)? TryOpen(string path, DuckDbSettings settings)
    {
        DuckDbDatabase? database = null;
        try
        {
            database = DuckDbDatabase.OpenForBuilding(path, settings);
            using var session = database.Connect();
            if (BuildState.Open(session) is { } state)
                return (database, state);
        }
        catch (DuckDBException fault) when (fault.Message.Contains("Could not set lock", StringComparison.Ordinal))
        {
            database?.Dispose();
            throw new FaultException([WarehouseFaults.BuildRunning(path, fault.Message)]);
        }
        catch (DuckDBException)
        {
            // Not a database, or one that cannot be read to its end: what was built can be built again.
        }

        database?.Dispose();
        return null;
    }
}
