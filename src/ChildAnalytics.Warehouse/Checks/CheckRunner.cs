using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>Runs all checks and writes what they find to <c>engine.check_finding</c>, and what they are to <c>engine.check_rule</c>.</summary>
internal sealed class CheckRunner(DuckDbSession session, TableWriter writer, IReadOnlyList<Check> checks, IReadOnlyList<Model> models)
{
    private static readonly string[] RuleColumns = ["rule_id", "severity", "title_vi", "title_en", "description", "limits_vi", "limits_en"];

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["engine.check_finding", "engine.check_rule"];

    /// <summary>All checks as a step of a build. Checks look at whatever they like, so all of <paramref name="reads"/> is read by them.</summary>
    public static BuildStep Step(IReadOnlyList<TableContract> contracts, IReadOnlyList<Model> models, IReadOnlyList<string> reads, string warehouseFolder, DateOnly asOf) => new(
        "checks",
        reads,
        Tables,
        string.Create(CultureInfo.InvariantCulture, $"{asOf:yyyy-MM-dd} {Checksum.OfFolders(warehouseFolder, "checks", "models", "functions")}"),
        (session, _) => new CheckRunner(session, new TableWriter(session, contracts), Check.ReadAll(Path.Combine(warehouseFolder, "checks")), models).Run());

    /// <summary>Empties the findings and fills them anew.</summary>
    /// <exception cref="FaultException">CA1302: a check reads another limit than its twin states. CA1307: DuckDB refuses a check; names the file.</exception>
    public void Run()
    {
        writer.Replace("engine", "check_rule", RuleColumns, KeyCheck.Rules.Concat(checks.Select(RuleRow)));
        session.InTransaction(() =>
        {
            session.Execute("delete from engine.check_finding");
            foreach (var model in models.Where(model => model.Layer != Layer.Staging))
            {
                Write(KeyCheck.UniqueRule, "stop", model.Path, KeyCheck.DuplicatesIn(model));
                Write(KeyCheck.NotNullRule, "stop", model.Path, KeyCheck.NullsIn(model));
            }

            foreach (var check in checks)
                Run(check);
        });
    }

    private static object?[] RuleRow(Check check) =>
    [
        check.RuleId, check.Level, check.Title.Vi, check.Title.En, check.Description,
        Limits(check, limit => limit.Vi), Limits(check, limit => limit.En),
    ];

    private static string Limits(Check check, Func<CheckLimit, string> meaning) => string.Join(
        '\n', check.Limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name} = {limit.Value} ({limit.Unit}): {meaning(limit)}. [{limit.Source}]")));

    private void Run(Check check)
    {
        var select = File.ReadAllText(check.Path).TrimEnd().TrimEnd(';');
        foreach (var limit in check.Limits)
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"set variable {SqlText.Identifier(limit.Name)} = {limit.Value:R}::double"));
        Write(check.RuleId, check.Level, check.Path, select);
        foreach (var limit in check.Limits)
            session.Execute($"reset variable {SqlText.Identifier(limit.Name)}");
    }

    // Columns a check leaves out stay null; a column the findings do not have is refused.
    private void Write(string ruleId, string level, string path, string? select)
    {
        if (select is null)
            return;
        try
        {
            session.Execute($"insert into engine.check_finding by name select $1 as rule_id, $2 as severity, found.* from ({select}) as found", ruleId, level);
        }
        catch (DuckDBException fault)
        {
            throw new FaultException([WarehouseFaults.ModelFailed(path, fault.Message)]);
        }
    }
}
