using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>All checks as steps of a build, each of which runs again only where a table it reads, its SQL or its limits changed, and one that puts together what they find.</summary>
/// <remarks>What each found is kept in a table of the runner until it runs again.</remarks>
internal sealed class CheckSteps
{
    private const string FindingTable = "engine.check_finding";
    private const string RuleTable = "engine.check_rule";
    private const string Found = BuildState.Schema + ".check_finding";

    private static readonly string[] RuleColumns = ["rule_id", "severity", "title_vi", "title_en", "description", "limits_vi", "limits_en"];

    private readonly IReadOnlyList<TableContract> contracts;
    private readonly IReadOnlyList<Model> models;
    private readonly IReadOnlyList<Check> checks;
    private readonly ModelSteps modelSteps;
    private readonly Partitions partitions;
    private readonly string layout;

    /// <summary>Reads the checks, and makes the table that keeps what they find where its columns are new.</summary>
    /// <exception cref="FaultException">CA1301: a check without its twin. CA1302: a twin that cannot be read, or a check that reads another limit than its twin states.</exception>
    public CheckSteps(
        DuckDbSession session, BuildState state, IReadOnlyList<TableContract> contracts, IReadOnlyList<Model> models, ModelSteps modelSteps, Partitions partitions, string checksFolder)
    {
        this.contracts = contracts;
        this.models = models;
        this.modelSteps = modelSteps;
        this.partitions = partitions;
        checks = Check.ReadAll(checksFolder);
        layout = contracts.Single(contract => contract.FullName == FindingTable).Definition;
        if (state.Of(Found)?.Content != layout)
        {
            state.Record(
                session,
                () => session.Execute($"create or replace table {Found} as select ''::varchar as check_name, finding.* from {FindingTable} as finding limit 0"),
                () => [(Found, new TableState("", layout))]);
        }
    }

    /// <summary>What the checks write for their readers.</summary>
    public static IReadOnlyList<string> Tables { get; } = [FindingTable, RuleTable];

    /// <summary>The steps, in the order in which faults are told.</summary>
    /// <param name="session">Used for its parser only.</param>
    public IReadOnlyList<BuildStep> All(DuckDbSession session)
    {
        BuildStep[] looking = [.. models.Where(model => model.Layer != Layer.Staging).Select(Keys), .. checks.Select(check => Of(session, check))];
        return [.. looking, Together(looking)];
    }

    /// <summary>The steps of checks for which engines wait.</summary>
    /// <param name="session">Used for its parser only.</param>
    public IReadOnlyList<BuildStep> BeforeEngines(DuckDbSession session) => [.. checks.Where(check => check.BeforeEngines).Select(check => Of(session, check))];

    /// <summary>What those checks found, all at once; empty where engines may run.</summary>
    public IReadOnlyList<Fault> FaultsBeforeEngines(DuckDbSession session) => session.Query(
        $"select rule_id, row_ref, message_vi, message_en from {Found} where check_name in (select unnest($1::varchar[])) order by all",
        reader => WarehouseFaults.UnitsContradict(reader.GetString(0), reader.GetString(1), new LocalisedText(reader.GetString(2), reader.GetString(3))),
        checks.Where(check => check.BeforeEngines).Select(NameOf).ToList());

    // Equal keys have equal values of the key's own columns, so a key that holds the partition can be looked at province by province.
    private BuildStep Keys(Model model)
    {
        var name = $"key of {model.FullName}";
        var partition = partitions.KeyOf(model.FullName) is { } key && model.Description.Key.Contains(key) ? key : null;
        var check = new KeyCheck(model);
        return new BuildStep(name, partition is null ? [model.FullName] : [model.FullName, Partitions.Map], [Mark(name)], $"{layout}\n{check.Version}", (session, keys) =>
        {
            // What was found names no partition, so where anything was, all is looked at.
            var part = keys is null || session.Scalar<long>($"select count(*) from {Found} where check_name = $1", name) > 0 ? null : keys.Hold(partition!);
            Forget(session, name);
            foreach (var (ruleId, select) in check.Faults(session, part))
                Add(session, name, ruleId, "stop", select);
        })
        {
            HashesRows = false,
            IsPartitioned = partition is not null,
            Explain = fault => new FaultException([WarehouseFaults.ModelFailed(model.Path, fault.Message)]),
        };
    }

    private BuildStep Of(DuckDbSession session, Check check)
    {
        var name = NameOf(check);
        var select = File.ReadAllText(check.Path).TrimEnd().TrimEnd(';');
        var reads = SqlTables.ReadBy(session, select).Tables;
        var limits = string.Join('\n', check.Limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name} {limit.Value:R}")));
        return new BuildStep(
            name,
            check.Partition is null ? reads : [.. reads.Union([Partitions.Map])],
            [Mark(name)],
            $"{layout}\n{check.RuleId} {check.Level} {check.Partition}\n{limits}\n{modelSteps.TextOf(select, reads)}",
            (step, keys) => Run(step, check, name, select, reads, keys))
        {
            HashesRows = false,
            IsPartitioned = check.Partition is not null,
            Explain = fault => new FaultException([WarehouseFaults.ModelFailed(check.Path, fault.Message)]),
        };
    }

    private void Run(DuckDbSession session, Check check, string name, string select, IReadOnlyList<string> reads, PartitionKeys? keys)
    {
        foreach (var limit in check.Limits)
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"set variable {SqlText.Identifier(limit.Name)} = {limit.Value:R}::double"));
        if (keys is null)
        {
            Forget(session, name);
            Add(session, name, check.RuleId, check.Level, select);
        }
        else
        {
            session.Execute($"delete from {Found} where check_name = $1 and {keys.Hold(check.Partition!)}", name);
            PartViews.Use(
                session, $"check_{check.Name}", select, reads.Select(table => (table, partitions.KeyOf(table) is { } key ? keys.Hold(key) : null)),
                part => Add(session, name, check.RuleId, check.Level, part));
        }

        foreach (var limit in check.Limits)
            session.Execute($"reset variable {SqlText.Identifier(limit.Name)}");
    }

    // Findings of a check that is gone stay behind unread, and are right again should it come back as it was.
    private BuildStep Together(IReadOnlyList<BuildStep> looking)
    {
        object?[][] rules = [.. KeyCheck.Rules.Concat(checks.Select(RuleRow))];
        var text = string.Join('\n', rules.Select(rule => string.Join('|', rule)));
        return new BuildStep("checks", [.. looking.SelectMany(step => step.Writes)], Tables, Checksum.OfText($"{layout}\n{text}"), (session, _) =>
        {
            new TableWriter(session, contracts).Replace("engine", "check_rule", RuleColumns, rules);
            session.Execute($"delete from {FindingTable}");
            session.Execute(
                $"insert into {FindingTable} by name select * exclude (check_name) from {Found} where check_name in (select unnest($1::varchar[]))",
                looking.Select(step => step.Name).ToList());
        });
    }

    private static void Forget(DuckDbSession session, string name) => session.Execute($"delete from {Found} where check_name = $1", name);

    // Columns a check leaves out stay null; a column the findings do not have is refused.
    private static void Add(DuckDbSession session, string name, string ruleId, string level, string select) =>
        session.Execute($"insert into {Found} by name select $1 as check_name, $2 as rule_id, $3 as severity, found.* from ({select}) as found", name, ruleId, level);

    private static string NameOf(Check check) => $"check {check.Name}";

    private static string Mark(string name) => $"findings of {name}";

    private static object?[] RuleRow(Check check) =>
    [
        check.RuleId, check.Level, check.Title.Vi, check.Title.En, check.Description,
        Limits(check, limit => limit.Vi), Limits(check, limit => limit.En),
    ];

    private static string Limits(Check check, Func<CheckLimit, string> meaning) => string.Join(
        '\n', check.Limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name} = {limit.Value} ({limit.Unit}): {meaning(limit)}. [{limit.Source}]")));
}
