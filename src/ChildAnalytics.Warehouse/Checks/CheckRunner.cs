using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>Runs all checks and writes what they find to <c>engine.check_finding</c>, from which <c>marts.data_issue</c> is made.</summary>
internal sealed class CheckRunner(DuckDbSession session, IReadOnlyList<Check> checks, IReadOnlyList<Model> models)
{
    /// <summary>Empties the findings and fills them anew.</summary>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a check; names the file.</exception>
    public void Run()
    {
        session.InTransaction(() =>
        {
            session.Execute("delete from engine.check_finding");
            foreach (var model in models.Where(model => model.Layer != Layer.Staging))
            {
                Write(KeyCheck.UniqueRule, "stop", model.Path, KeyCheck.DuplicatesIn(model));
                Write(KeyCheck.NotNullRule, "stop", model.Path, KeyCheck.NullsIn(model));
            }

            foreach (var check in checks)
                Write(check.RuleId, check.Level, check.Path, File.ReadAllText(check.Path).TrimEnd().TrimEnd(';'));
        });
    }

    private void Write(string ruleId, string level, string path, string? select)
    {
        if (select is null)
            return;
        try
        {
            session.Execute(
                $"""
                insert into engine.check_finding by name
                select $1 as rule_id, $2 as severity, found.commune_id, found.measure_id, found.period, found.source_id, found.row_ref, found.message_vi, found.message_en
                from ({select}) as found
                """,
                ruleId,
                level);
        }
        catch (DuckDBException fault)
        {
            throw new FaultException([WarehouseFaults.ModelFailed(path, fault.Message)]);
        }
    }
}
