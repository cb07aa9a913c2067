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

/// <summary>One build from landed files to a snapshot; the caller runs its steps in order and the engines between core and marts.</summary>
/// <remarks>
/// Order: <see cref="LoadRaw"/>, <see cref="WriteTable"/> for schema seed, <see cref="RunModels"/> staging and core, engines, <see cref="WriteTable"/> for schema engine,
/// <see cref="RunModels"/> marts, <see cref="RunChecks"/>, <see cref="Publish"/>.
/// </remarks>
public sealed class WarehouseBuild : IDisposable
{
    // Fits beside the dashboard on a machine with 4 GB, and leaves a national build, whose engines need as much again, below 6 GB.
    private const long LeastMemoryBytes = 1L << 30;
    private const long MostMemoryBytes = 3L << 30;
    private const int PartOfMachine = 4;

    private const string DatabaseName = "warehouse.duckdb";

    private readonly DuckDbDatabase database;
    private readonly DuckDbSession session;
    private readonly DataFolder dataFolder;
    private readonly string warehouseFolder;
    private readonly DateOnly asOf;
    private readonly TimeProvider time;
    private readonly IProgress<ModelRun> progress;
    private readonly IReadOnlyList<TableContract> contracts;
    private readonly IReadOnlyList<Model> models;
    private readonly TableWriter writer;
    private readonly ModelRunner runner;
    private IReadOnlyList<IssueEvent> toRecord = [];
    private bool isChecked;

    private WarehouseBuild(DuckDbDatabase database, DataFolder dataFolder, string warehouseFolder, DateOnly asOf, TimeProvider time, IProgress<ModelRun> progress)
    {
        this.database = database;
        this.dataFolder = dataFolder;
        this.warehouseFolder = warehouseFolder;
        this.asOf = asOf;
        this.time = time;
        this.progress = progress;
        session = database.Connect();
        var modelsFolder = Path.Combine(warehouseFolder, "models");
        contracts = TableContract.ReadAll(modelsFolder);
        models = ModelFolder.Read(modelsFolder);
        writer = new TableWriter(session, contracts);
        foreach (var schema in TableContract.Schemas.Concat(Enum.GetValues<Layer>().Select(layer => layer.Schema())))
            session.Execute($"create schema {schema}");
        foreach (var contract in contracts)
            contract.Create(session);
        Functions.Create(session, Path.Combine(warehouseFolder, "functions"), asOf);
        Graph = ModelGraph.From(session, models, contracts.Select(contract => contract.FullName));
        runner = new ModelRunner(session, Graph, time, progress);
        CrosswalkRules.Check(session, contracts, warehouseFolder);
        SeedFiles.Load(session, contracts, warehouseFolder);
        DictionaryTables.Write(writer, DataDictionary.From(models, Graph, VietnameseWords.Read(warehouseFolder)));
    }

    /// <summary>Which model reads which table.</summary>
    public ModelGraph Graph { get; }

    /// <summary>Tables that exist before models run, with their columns: what <see cref="WriteTable"/> accepts.</summary>
    public IReadOnlyList<TableContract> Contracts => contracts;

    /// <summary>Makes the build database anew and removes what an unfinished build left behind.</summary>
    /// <param name="dataFolder">Where landed files lie and snapshots go.</param>
    /// <param name="warehouseFolder">The folder with models, functions, seeds and checks.</param>
    /// <param name="asOf">The day the build speaks of; reports told and changes of units after it are left out.</param>
    /// <param name="time">Clock for durations and the time of building; no result depends on it.</param>
    /// <param name="progress">Told about each step that has ended; on the thread of the build where it is no <see cref="Progress{T}"/>.</param>
    /// <param name="settings">Limits of memory and threads; null: a quarter of the machine's memory, at least 1 and at most 3 GB, and all cores.</param>
    /// <exception cref="FaultException">CA1301 to CA1306: models are broken; all faults at once. CA1340 to CA1343: a typed crosswalk file is.</exception>
    public static WarehouseBuild Start(
        DataFolder dataFolder,
        string warehouseFolder,
        DateOnly asOf,
        TimeProvider time,
        IProgress<ModelRun> progress,
        DuckDbSettings? settings = null)
    {
        Directory.CreateDirectory(dataFolder.Build);
        Directory.CreateDirectory(dataFolder.Snapshots);
        foreach (var leftover in Directory.EnumerateFiles(dataFolder.Build, DatabaseName + "*"))
            File.Delete(leftover);
        new SnapshotCatalogue(dataFolder).RemoveUnfinished();
        var opened = DuckDbDatabase.OpenForBuilding(
            Path.Combine(dataFolder.Build, DatabaseName),
            settings ?? new DuckDbSettings
            {
                MemoryLimitBytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMachine, LeastMemoryBytes, MostMemoryBytes),
            });
        try
        {
            return new WarehouseBuild(opened, dataFolder, warehouseFolder, asOf, time, progress);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Loads the landed files told by the day of the build into schema raw: by the day sent, by the day received where none is stated.</summary>
    /// <returns>Rows per table, by <c>schema.table</c>; tables without a file have 0.</returns>
    /// <exception cref="FaultException">CA1308, CA1309: all unreadable files at once.</exception>
    public IReadOnlyDictionary<string, long> LoadRaw() => Timed("raw", () => new RawLoader(session, contracts, writer).Load(dataFolder.Landed, asOf));

    /// <summary>Replaces all rows of a table under contract (schema seed or engine).</summary>
    /// <param name="schema"><c>seed</c> or <c>engine</c>.</param>
    /// <param name="table">Name without schema.</param>
    /// <param name="columns">All columns of the contract, in the order of the cells of <paramref name="rows"/>.</param>
    /// <param name="rows">Cells in any CLR type that converts to the type under contract; null and empty text are NULL.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public long WriteTable(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Timed($"{schema}.{table}", () => writer.Replace(schema, table, columns, rows));

    /// <summary>Runs all models of a layer in graph order.</summary>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a model; names the file.</exception>
    public void RunModels(Layer layer) => runner.Run(layer);

    /// <summary>All rows of a query on the build, for engines.</summary>
    /// <param name="sql">One query; <c>$1</c>, <c>$2</c> … take <paramref name="parameters"/>.</param>
    /// <param name="row">Makes a record of the current row.</param>
    /// <param name="parameters">Values in order; null is NULL.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => session.Query(sql, row, parameters);

    /// <summary>Runs all checks, folds what they find with the log of issues, and rewrites the tables of issues; to be run after the marts.</summary>
    /// <param name="weigh">Engine that says what hangs on each finding, in the order given; null leaves it open.</param>
    /// <returns>The issues that stand, in the order of <c>marts.data_issue</c>: those that stop first, then those that would flip a verdict or move a rank.</returns>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a check; names the file. CA1439: the log of issues cannot be read.</exception>
    public IReadOnlyList<DataIssue> RunChecks(Func<IReadOnlyList<IssueFinding>, IReadOnlyList<IssueStake>>? weigh = null)
    {
        Timed("checks", () =>
        {
            new CheckRunner(session, writer, Check.ReadAll(Path.Combine(warehouseFolder, "checks")), models).Run();
            return 0;
        });
        Timed("issues", () =>
        {
            var tables = new IssueTables(session, writer);
            var findings = tables.Findings();
            var stakes = weigh?.Invoke(findings) ?? new IssueStake[findings.Count];
            var log = new IssueLog(dataFolder).Read();
            var known = log.Where(entry => entry.Day <= asOf).ToArray();
            var (records, added) = IssueLedger.Fold(findings, stakes, known, asOf, tables.NewestSource);
            tables.Write(records, known.Concat(added));
            // A build that speaks of a day in the past must not write history a second time.
            toRecord = known.Length == log.Count ? added : [];
            return 0;
        });
        foreach (var table in new[] { "marts.data_rule", "marts.data_issue", "marts.data_issue_event" })
            runner.RunOne(table);
        isChecked = true;
        return session.Query(
            """
            select issue_id, severity, rule_id, commune_id, measure_id, period, source_id, row_ref, message_vi, message_en, would_flip_verdict, would_move_rank
            from marts.data_issue
            where state not in ('corrected', 'closed')
            order by place
            """,
            reader => new DataIssue(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), reader.GetString(8), reader.GetString(9),
                Flag(reader, 10), Flag(reader, 11)));
    }

    /// <summary>Compares the marts with the snapshot served, publishes them as a snapshot and points to it; where the same inputs, law and code were published before, only points.</summary>
    /// <param name="codeVersion">Version of the program, for example <c>1.0.0+abc123</c>.</param>
    /// <param name="ruleSets">Ids of the rule sets communes were judged by.</param>
    /// <param name="reason">Why so much changes, where the rules of publication ask for it; null where nobody said.</param>
    /// <exception cref="InvalidOperationException"><see cref="RunChecks"/> was not run.</exception>
    /// <exception cref="FaultException">CA1312: a check of level stop found rows. CA1323: no rules of publication. CA1324: another run is publishing.</exception>
    /// <exception cref="PublicationHeldException">CA1320: more verdicts flip than the rules allow without a reason.</exception>
    public SnapshotManifest Publish(string codeVersion, IReadOnlyList<string> ruleSets, string? reason = null)
    {
        if (!isChecked)
            throw new InvalidOperationException("Expected RunChecks before Publish.");
        var stops = session.Scalar<long>("select count(*) from marts.data_issue where severity = 'stop' and state not in ('corrected', 'closed')");
        if (stops > 0)
            throw new FaultException([WarehouseFaults.ChecksStop((int)stops)]);
        return Timed("publish", () =>
        {
            using var turn = PublicationTurn.Take(dataFolder);
            var code = $"{codeVersion}+sql.{Checksum.OfFolders(warehouseFolder, "models", "functions", "checks", "dictionary")[..12]}";
            var identity = SnapshotIdentity.Of(session, contracts, asOf, code, LawFiles.Checksums(warehouseFolder));
            var act = new PublicationAct(time.GetUtcNow(), Environment.UserName, reason);
            writer.Replace(
                "engine",
                "snapshot",
                ["snapshot_id", "built_at", "as_of", "inputs_sha256", "rule_sets", "engine_version"],
                [[identity.SnapshotId, act.At, asOf, identity.InputsSha256, string.Join(", ", ruleSets), code]]);
            runner.RunOne("marts.snapshot");
            var rules = PublicationRules.Read(warehouseFolder, asOf);
            var comparison = CompareWithServed(identity, rules, reason);
            // After the gate and before the snapshot that shows them: a build cut off here finds them logged and says the same again.
            new IssueLog(dataFolder).Append(toRecord);
            toRecord = [];
            runner.RunOne("marts.snapshot_change");
            var tables = models.Where(model => model.Layer == Layer.Marts).ToArray();
            var manifest = new SnapshotPublisher(session, dataFolder, tables).Publish(identity, ruleSets, comparison, act);
            new Retention(dataFolder, rules).Apply(act);
            return manifest;
        });
    }

    /// <summary>Closes the build database; the file stays until the next build, for looking into.</summary>
    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
    }

    private SnapshotComparison? CompareWithServed(SnapshotIdentity identity, PublicationRules rules, string? reason)
    {
        session.Execute("delete from engine.snapshot_change");
        var catalogue = new SnapshotCatalogue(dataFolder);
        if (catalogue.Current.Read() is not { } served || served == identity.SnapshotId || !catalogue.Exists(served))
            return null;
        var after = new ComparedSnapshot(identity.SnapshotId, asOf, identity.CodeVersion, identity.Law, $"{session.Scalar<string>("select current_database()")}.marts");
        var comparison = new SnapshotComparer(session, warehouseFolder, rules).Compare(catalogue.Get(served), catalogue.Folder(served), after);
        new PublicationGate(session, rules).Check(comparison, identity.SnapshotId, reason);
        session.Execute("insert into engine.snapshot_change by name select * from snapshot_change");
        return comparison;
    }

    private static string? Text(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static bool? Flag(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    private T Timed<T>(string name, Func<T> step)
    {
        var started = time.GetTimestamp();
        var result = step();
        progress.Report(new ModelRun(name, time.GetElapsedTime(started)));
        return result;
    }
}
