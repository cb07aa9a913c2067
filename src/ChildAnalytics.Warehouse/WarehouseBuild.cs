using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Checks.Issues;
using ChildAnalytics.Warehouse.Dictionary;
using ChildAnalytics.Warehouse.Loading;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Publishing;
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
    // Fits beside the dashboard on a machine with 4 GB, and leaves a national build, whose engines need as much again, below 6 GB.
    private const long LeastMemoryBytes = 1L << 30;
    private const long MostMemoryBytes = 3L << 30;
    private const int PartOfMachine = 4;

    private const string SnapshotTable = "engine.snapshot";
    private const string ChangeTable = "engine.snapshot_change";

    // What a build says of itself once its marts stand: no check looks at it, and each is filled by the step that knows.
    private static readonly string[] Own =
    [
        .. CheckSteps.Tables, .. IssueStep.Tables, SnapshotTable, ChangeTable,
        "marts.data_rule", "marts.data_issue", "marts.data_issue_event", "marts.snapshot", "marts.snapshot_change",
    ];

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
    private IReadOnlyList<IssueEvent> toRecord = [];
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
        CrosswalkRules.Check(session, contracts, warehouseFolder);
        var seeds = SeedFiles.Steps(contracts, warehouseFolder);
        runner.Run([.. seeds, DictionaryTables.Step(contracts, models, Graph, warehouseFolder)]);
        written.UnionWith(seeds.SelectMany(step => step.Writes).Concat(DictionaryTables.Tables));
        Empty(SnapshotTable);
        Empty(ChangeTable);
    }

    /// <summary>Which model reads which table.</summary>
    public ModelGraph Graph { get; }

    /// <summary>Tables that exist before models run, with their columns: what <see cref="WriteTable"/> accepts.</summary>
    public IReadOnlyList<TableContract> Contracts => contracts;

    /// <summary>Opens the build database as the last build left it, a new one where it cannot be used any more, and removes what an unfinished build left behind.</summary>
    /// <param name="dataFolder">Where landed files lie and snapshots go.</param>
    /// <param name="warehouseFolder">The folder with models, functions, seeds and checks.</param>
    /// <param name="asOf">The day the build speaks of; reports told and changes of units after it are left out.</param>
    /// <param name="time">Clock for durations and the time of building; no result depends on it.</param>
    /// <param name="progress">Told about each step that has ended; on the thread of the build where it is no <see cref="Progress{T}"/>.</param>
    /// <param name="settings">Limits of memory and threads; null: a quarter of the machine's memory, at least 1 and at most 3 GB, and all cores.</param>
    /// <exception cref="FaultException">CA1301 to CA1306: models are broken; all faults at once. CA1308, CA1310: a seed file is. CA1340 to CA1343: a typed crosswalk file is. CA1331: another build is running.</exception>
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
        var limits = settings ?? new DuckDbSettings { MemoryLimitBytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMachine, LeastMemoryBytes, MostMemoryBytes) };
        var opened = BuildDatabase.Open(dataFolder.Build, limits);
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

    /// <summary>Brings schema raw in line with the landed files told by the day of the build (by the day sent, by the day received where none is stated): rows of new files are loaded, rows of other files leave.</summary>
    /// <returns>Rows per table, by <c>schema.table</c>; tables without a file have 0.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once.</exception>
    public IReadOnlyDictionary<string, long> LoadRaw() =>
        Timed("raw", "raw.source", () => new RawLoader(session, contracts, state).Load(dataFolder.Landed, asOf));

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
        EmptyUnwritten("seed");
        runner.Run([.. Graph.Ordered.Where(model => model.Layer == layer).Select(steps.Of)]);
    }

    /// <summary>Runs all models and engines that are stale in one graph, several at once, each after what it reads.</summary>
    /// <param name="engines">Steps that read core and write engine.</param>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a model; names the file. Of several faults the first in order of layers. CA1440 to CA1444: units contradict each other; all of it at once, before any engine runs.</exception>
    public void Run(IReadOnlyList<EngineStep> engines)
    {
        EmptyUnwritten("seed");
        written.UnionWith(engines.SelectMany(engine => engine.Writes));
        EmptyUnwritten("engine");
        var byMarts = Graph.Ordered.ToLookup(model => model.Layer == Layer.Marts);
        var checks = Checks();
        runner.Run([.. byMarts[false].Select(steps.Of), .. checks.BeforeEngines(session)]);
        if (checks.FaultsBeforeEngines(session) is { Count: > 0 } faults)
            throw new FaultException(faults);
        runner.Run([.. engines.Select(StepOf), .. byMarts[true].Select(steps.Of)]);
    }

    /// <summary>Hash of all files below folders of the warehouse folder, for the version of an engine.</summary>
    public string HashOf(params string[] folders) => Checksum.OfFolders(warehouseFolder, folders);

    /// <summary>All rows of a query on the build, for engines.</summary>
    /// <param name="sql">One query; <c>$1</c>, <c>$2</c> … take <paramref name="parameters"/>.</param>
    /// <param name="row">Makes a record of the current row.</param>
    /// <param name="parameters">Values in order; null is NULL.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => session.Query(sql, row, parameters);

    /// <summary>Runs all checks, folds what they find with the log of issues, and rewrites the tables of issues; to be run after the marts.</summary>
    /// <param name="weigher">Engine that says what hangs on each finding; null leaves it open.</param>
    /// <returns>The issues that stand, in the order of <c>marts.data_issue</c>: those that stop first, then those that would flip a verdict or move a rank.</returns>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a check; names the file. CA1439: the log of issues cannot be read.</exception>
    public IReadOnlyList<DataIssue> RunChecks(IssueWeigher? weigher = null)
    {
        var log = new IssueLog(dataFolder).Read();
        var known = log.Where(entry => entry.Day <= asOf).ToArray();
        var issues = new IssueStep(contracts, partitions, asOf, known);
        runner.Run(
        [
            .. Checks().All(session),
            issues.Of(weigher),
            .. new[] { "marts.data_rule", "marts.data_issue", "marts.data_issue_event" }.Select(StepOf),
        ]);
        // A build that speaks of a day in the past must not write history a second time.
        toRecord = known.Length == log.Count ? issues.Added(session) : [];
        isChecked = true;
        return issues.Standing(session);
    }

    /// <summary>Compares the marts with the snapshot served, publishes them as a snapshot and points to it; where the same inputs, law and code were published before, only points.</summary>
    /// <param name="codeVersion">Version of the program, for example <c>1.0.0+abc123</c>.</param>
    /// <param name="ruleSets">Ids of the rule sets communes were judged by.</param>
    /// <param name="reason">Why so much changes, where the rules of publication ask for it; null where nobody said.</param>
    /// <exception cref="InvalidOperationException"><see cref="RunChecks"/> was not run.</exception>
    /// <exception cref="FaultException">CA1312: a check of level stop found rows. CA1323: no rules of publication. CA1324: another run is publishing.</exception>
    /// <exception cref="PublicationHeldException">CA1320, CA1326: more verdicts flip than the rules allow, or the build speaks of an earlier day, without a reason.</exception>
    public SnapshotManifest Publish(string codeVersion, IReadOnlyList<string> ruleSets, string? reason = null)
    {
        if (!isChecked)
            throw new InvalidOperationException("Expected RunChecks before Publish.");
        var stops = session.Scalar<long>("select count(*) from marts.data_issue where severity = 'stop' and state not in ('corrected', 'closed')");
        if (stops > 0)
            throw new FaultException([WarehouseFaults.ChecksStop((int)stops)]);
        return Timed("publish", SnapshotTable, () =>
        {
            using var turn = PublicationTurn.Take(dataFolder);
            var code = $"{codeVersion}+sql.{Checksum.OfFolders(warehouseFolder, "models", "functions", "checks", "dictionary")[..12]}";
            var identity = SnapshotIdentity.Of(session, contracts, asOf, code, LawFiles.Checksums(warehouseFolder));
            var act = new PublicationAct(time.GetUtcNow(), Environment.UserName, reason);
            Replace(
                "engine",
                "snapshot",
                ["snapshot_id", "built_at", "as_of", "inputs_sha256", "rule_sets", "engine_version"],
                [[identity.SnapshotId, act.At, asOf, identity.InputsSha256, string.Join(", ", ruleSets), code]]);
            RunOne("marts.snapshot");
            var rules = PublicationRules.Read(warehouseFolder, asOf);
            var tables = new PublicTables(session, models);
            Empty(ChangeTable);
            var comparison = new ServedComparison(session, dataFolder, warehouseFolder, rules).Pass(identity, asOf, tables, reason);
            if (comparison is not null)
                state.Record(session, () => session.Execute($"insert into {ChangeTable} by name select * from snapshot_change"), () => [(ChangeTable, TableState.Of(BuildState.ContentOf(session, ChangeTable)))]);
            // After the gate and before the snapshot that shows them: a build cut off here finds them logged and says the same again.
            new IssueLog(dataFolder).Append(toRecord);
            toRecord = [];
            RunOne("marts.snapshot_change");
            var manifest = new SnapshotPublisher(database, session, dataFolder, tables).Publish(identity, ruleSets, comparison, act);
            new Retention(dataFolder, rules).Apply(act);
            return manifest;
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

    private CheckSteps Checks() =>
        new(session, state, contracts, [.. models.Where(model => !Own.Contains(model.FullName))], steps, partitions, Path.Combine(warehouseFolder, "checks"));

    private void RunOne(string model) => runner.Run([StepOf(model)]);

    private BuildStep StepOf(string model) => steps.Of(models.First(other => other.FullName == model));

    private BuildStep StepOf(EngineStep engine) => new(
        engine.Name,
        engine.IsPartitioned ? [.. engine.Reads, Partitions.Map] : engine.Reads,
        engine.Writes,
        engine.Version,
        (step, keys) => engine.Run(new EngineTables(step, contracts, table => engine.Slices?.Key ?? partitions.KeyOf(table), keys)))
    {
        IsPartitioned = engine.IsPartitioned,
        Slices = engine.Slices,
        Shared = engine.Shared,
    };

    private long Replace(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var name = $"{schema}.{table}";
        var count = 0L;
        written.Add(name);
        state.Record(session, () => count = new TableWriter(session, contracts).Replace(schema, table, columns, rows), () => [(name, TableState.Of(BuildState.ContentOf(session, name)))]);
        return count;
    }

    // A table that this program does not write any more would otherwise keep the rows of an earlier one.
    private void EmptyUnwritten(string schema)
    {
        foreach (var contract in contracts.Where(contract => contract.Schema == schema && !written.Contains(contract.FullName) && !Own.Contains(contract.FullName)))
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
