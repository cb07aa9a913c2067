using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Loading;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse;

/// <summary>One build from landed files to a snapshot; the caller runs its steps in order.</summary>
/// <remarks>
/// Order: <see cref="LoadRaw"/>, <see cref="WriteTable"/> for schema seed, <see cref="Run"/> with the engines (or <see cref="RunModels"/> layer by layer), <see cref="RunChecks"/>, <see cref="Publish"/>.
/// The build database lives on: a step whose inputs are those of the last build is left out, and what comes out is what a build from nothing would give.
/// </remarks>
public sealed class WarehouseBuild : IDisposable
{
    // Where the caller states none: a quarter of the machine, at least what fits beside the dashboard on one with 4 GB, at most what a national year-set needs.
    private const long LeastMemoryBytes = 1L << 30;
    private const long MostMemoryBytes = 3L << 30;

    private readonly DuckDbDatabase database;
    private readonly DuckDbSession session;
    private readonly BuildState state;
    private readonly DataFolder dataFolder;
    private readonly string warehouseFolder;
    private readonly DateOnly asOf;
    private readonly TimeProvider time;
    private readonly IProgress<ModelRun> progress;
    private readonly IReadOnlyList<TableContract> contracts;
    private readonly IReadOnlyList<Model> models;
    private readonly Partitions partitions;
    private readonly ModelSteps steps;
    private readonly StepRunner runner;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private bool isChecked;

    private WarehouseBuild(
        DuckDbDatabase database, DuckDbSession session, BuildState state, DataFolder dataFolder, string warehouseFolder, DateOnly asOf, TimeProvider time, IProgress<ModelRun> progress)
    {
        this.database = database;
        this.session = session;
        this.state = state;
        this.dataFolder = dataFolder;
        this.warehouseFolder = warehouseFolder;
        this.asOf = asOf;
        this.time = time;
        this.progress = progress;
        var modelsFolder = Path.Combine(warehouseFolder, "models");
        contracts = TableContract.ReadAll(modelsFolder);
        models = ModelFolder.Read(modelsFolder);
        Graph = ModelGraph.From(session, models, contracts.Select(contract => contract.FullName));
        BuildDatabase.Shape(session, state, contracts, models);
        partitions = new Partitions(state, Graph, contracts);
        steps = new ModelSteps(Graph, Functions.Create(session, Path.Combine(warehouseFolder, "functions"), asOf), partitions);
        runner = new StepRunner(database, state, partitions, time, progress);
        var seeds = SeedFiles.Steps(contracts, warehouseFolder);
        runner.Run(seeds);
        written.UnionWith(seeds.SelectMany(step => step.Writes));
        Empty("engine.snapshot");
    }

    /// <summary>Which model reads which table.</summary>
    public ModelGraph Graph { get; }

    /// <summary>Tables that exist before models run, with their columns: what <see cref="WriteTable"/> accepts.</summary>
    public IReadOnlyList<TableContract> Contracts => contracts;

    /// <summary>Opens the build database as the last build left it, a new one where it cannot be used any more, and removes what an unfinished build left behind.</summary>
    /// <param name="dataFolder">Where landed files lie and snapshots go.</param>
    /// <param name="warehouseFolder">The folder with models, functions, seeds and checks.</param>
    /// <param name="asOf">The day the build speaks of; changes of units after it are left out.</param>
    /// <param name="time">Clock for durations and the time of building; no result depends on it.</param>
    /// <param name="progress">Told about each step that has ended; on the thread of the build where it is no <see cref="Progress{T}"/>.</param>
    /// <param name="settings">Limits of memory and threads; null: a quarter of the machine between 1 and 3 GB, and all cores.</param>
    /// <exception cref="FaultException">CA1301 to CA1306: models are broken; all faults at once. CA1308, CA1310: a seed file is. CA1331: another build is running.</exception>
    public static WarehouseBuild Start(
        DataFolder dataFolder,
        string warehouseFolder,
        DateOnly asOf,
        TimeProvider time,
        IProgress<ModelRun> progress,
        DuckDbSettings? settings = null)
    {
        Directory.CreateDirectory(dataFolder.Snapshots);
        new SnapshotCatalogue(dataFolder).RemoveUnfinished();
        var started = time.GetTimestamp();
        var opened = BuildDatabase.Open(dataFolder.Build, settings ?? new DuckDbSettings { MemoryLimitBytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4, LeastMemoryBytes, MostMemoryBytes) });
        if (opened.IsNew)
            progress.Report(new ModelRun("build", time.GetElapsedTime(started), StepOutcome.StartedAnew));
        var connected = opened.Database.Connect();
        try
        {
            return new WarehouseBuild(opened.Database, connected, opened.State, dataFolder, warehouseFolder, asOf, time, progress);
        }
        catch
        {
            connected.Dispose();
            opened.Database.Dispose();
            throw;
        }
    }

    /// <summary>Brings schema raw in line with the landed files: rows of new files are loaded, rows of files that are gone leave.</summary>
    /// <returns>Rows per table, by <c>schema.table</c>; tables without a file have 0.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once.</exception>
    public IReadOnlyDictionary<string, long> LoadRaw() =>
        Timed("raw", "raw.source", () => new RawLoader(session, contracts, state).Load(dataFolder.Landed));

    /// <summary>Replaces all rows of a table under contract (schema seed or engine).</summary>
    /// <param name="schema"><c>seed</c> or <c>engine</c>.</param>
    /// <param name="table">Name without schema.</param>
    /// <param name="columns">All columns of the contract, in the order of the cells of <paramref name="rows"/>.</param>
    /// <param name="rows">Cells in any CLR type that converts to the type under contract; null and empty text are NULL.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public long WriteTable(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Timed($"{schema}.{table}", $"{schema}.{table}", () => Replace(schema, table, columns, rows));

    /// <summary>Runs the models of a layer that are stale, several at once, each after what it reads.</summary>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a model; names the file.</exception>
    public void RunModels(Layer layer)
    {
        EmptyUnwrittenSeeds();
        runner.Run([.. Graph.Ordered.Where(model => model.Layer == layer).Select(steps.Of)]);
    }

    /// <summary>Runs all models and engines that are stale in one graph, several at once, each after what it reads.</summary>
    /// <param name="engines">Steps that read core and write engine.</param>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a model; names the file. Of several faults the first in order of layers.</exception>
    public void Run(IReadOnlyList<EngineStep> engines)
    {
        EmptyUnwrittenSeeds();
        var byMarts = Graph.Ordered.ToLookup(model => model.Layer == Layer.Marts);
        runner.Run([.. byMarts[false].Select(steps.Of), .. engines.Select(StepOf), .. byMarts[true].Select(steps.Of)]);
    }

    /// <summary>Hash of all files below folders of the warehouse folder, for the version of an engine.</summary>
    public string HashOf(params string[] folders) => Checksum.OfFolders(warehouseFolder, folders);

    /// <summary>All rows of a query on the build, for engines.</summary>
    /// <param name="sql">One query; <c>$1</c>, <c>$2</c> … take <paramref name="parameters"/>.</param>
    /// <param name="row">Makes a record of the current row.</param>
    /// <param name="parameters">Values in order; null is NULL.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => session.Query(sql, row, parameters);

    /// <summary>Runs all checks and rewrites <c>marts.data_issue</c>; to be run after the marts.</summary>
    /// <returns>All issues, those that stop first; rows set aside on ingestion are among them as warnings.</returns>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a check; names the file.</exception>
    public IReadOnlyList<DataIssue> RunChecks()
    {
        runner.Run([ChecksStep()]);
        RunOne("marts.data_issue");
        isChecked = true;
        return session.Query(
            """
            select issue_id, severity, rule_id, commune_id, measure_id, period, source_id, row_ref, message_vi, message_en
            from marts.data_issue order by severity, rule_id, issue_id
            """,
            reader => new DataIssue(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), reader.GetString(8), reader.GetString(9)));
    }

    /// <summary>Publishes the marts as a snapshot and points to it; where the same inputs and code were published before, only points.</summary>
    /// <param name="codeVersion">Version of the program, for example <c>1.0.0+abc123</c>.</param>
    /// <param name="ruleSets">Ids of the rule sets communes were judged by.</param>
    /// <exception cref="InvalidOperationException"><see cref="RunChecks"/> was not run.</exception>
    /// <exception cref="FaultException">CA1312: a check of level stop found rows.</exception>
    public SnapshotManifest Publish(string codeVersion, IReadOnlyList<string> ruleSets)
    {
        if (!isChecked)
            throw new InvalidOperationException("Expected RunChecks before Publish.");
        var stops = session.Scalar<long>("select count(*) from marts.data_issue where severity = 'stop'");
        if (stops > 0)
            throw new FaultException([WarehouseFaults.ChecksStop((int)stops)]);
        return Timed("publish", "engine.snapshot", () =>
        {
            var code = $"{codeVersion}+sql.{Checksum.OfFolders(warehouseFolder, "models", "functions", "checks", "seeds", "crosswalks")[..12]}";
            var identity = SnapshotIdentity.Of(session, contracts, asOf, code);
            var builtAt = time.GetUtcNow();
            Replace(
                "engine",
                "snapshot",
                ["snapshot_id", "built_at", "as_of", "inputs_sha256", "rule_sets", "engine_version"],
                [[identity.SnapshotId, builtAt, asOf, identity.InputsSha256, string.Join(", ", ruleSets), code]]);
            RunOne("marts.snapshot");
            var tables = models.Where(model => model.Layer == Layer.Marts).ToArray();
            return new SnapshotPublisher(session, dataFolder, tables).Publish(identity, ruleSets, builtAt);
        });
    }

    /// <summary>Closes the build database; the file stays, so that the next build makes only what has changed.</summary>
    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
        if (state.IsSuspect)
            BuildDatabase.Delete(dataFolder.Build);
    }

    private static string? Text(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private void RunOne(string model) => runner.Run([steps.Of(models.First(other => other.FullName == model))]);

    private BuildStep StepOf(EngineStep engine) => new(
        engine.Name,
        engine.IsPartitioned ? [.. engine.Reads, Partitions.Map] : engine.Reads,
        engine.Writes,
        engine.Version,
        (step, keys) => engine.Run(new EngineTables(step, contracts, partitions, keys)))
    {
        IsPartitioned = engine.IsPartitioned,
        Shared = engine.Shared,
    };

    // Checks look at whatever they like, so all tables but those that speak of the checks and the snapshot themselves are read by them.
    private BuildStep ChecksStep()
    {
        string[] own = ["engine.check_finding", "engine.snapshot", "marts.data_issue", "marts.snapshot"];
        return new BuildStep(
            "checks",
            [.. contracts.Select(contract => contract.FullName).Concat(models.Select(model => model.FullName)).Except(own)],
            ["engine.check_finding"],
            Checksum.OfFolders(warehouseFolder, "checks", "models", "functions"),
            (step, _) => new CheckRunner(step, Check.ReadAll(Path.Combine(warehouseFolder, "checks")), models).Run());
    }

    private long Replace(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var name = $"{schema}.{table}";
        var count = 0L;
        written.Add(name);
        state.Record(session, () => count = new TableWriter(session, contracts).Replace(schema, table, columns, rows), () => [(name, TableState.Of(BuildState.ContentOf(session, name)))]);
        return count;
    }

    // A seed that this program does not write any more would otherwise keep the rows of an earlier one.
    private void EmptyUnwrittenSeeds()
    {
        foreach (var contract in contracts.Where(contract => contract.Schema == "seed" && !written.Contains(contract.FullName)))
            Empty(contract.FullName);
    }

    private void Empty(string table)
    {
        if (session.Scalar<long>($"select count(*) from {table}") > 0 || state.Of(table) is null)
            state.Record(session, () => session.Execute($"delete from {table}"), () => [(table, TableState.Of(BuildState.ContentOf(session, table)))]);
        written.Add(table);
    }

    private T Timed<T>(string name, string table, Func<T> step)
    {
        var started = time.GetTimestamp();
        var before = state.Of(table);
        var result = step();
        progress.Report(new ModelRun(name, time.GetElapsedTime(started), state.Of(table) == before ? StepOutcome.Unchanged : StepOutcome.Built));
        return result;
    }
}
