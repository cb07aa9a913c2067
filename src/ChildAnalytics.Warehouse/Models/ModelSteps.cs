using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Models as steps of a build.</summary>
internal sealed class ModelSteps(ModelGraph graph, Functions functions, Partitions partitions)
{
    private readonly HashSet<string> read = graph.Ordered.SelectMany(graph.Reads).ToHashSet(StringComparer.Ordinal);

    /// <summary>The step that makes the view or table of a model.</summary>
    /// <remarks>Where DuckDB refuses the model, the fault is CA1307 and names the file.</remarks>
    public BuildStep Of(Model model)
    {
        var isPartitioned = model.Layer != Layer.Staging && partitions.KeyOf(model.FullName) is not null;
        return new BuildStep(
            model.FullName,
            isPartitioned ? [.. graph.Reads(model), Partitions.Map] : graph.Reads(model),
            [model.FullName],
            Version(model),
            (session, keys) => Make(session, model, keys))
        {
            // A view has no rows of its own, and nobody asks for the content of a table without readers.
            HashesRows = model.Layer != Layer.Staging && read.Contains(model.FullName),
            IsPartitioned = isPartitioned,
            Lookups = model.Description.PartitionLookups,
            Explain = fault => new FaultException([WarehouseFaults.ModelFailed(model.Path, fault.Message)]),
        };
    }

    // Of a view, partitions know only the rows below it, so its text belongs to those who read it.
    private string Version(Model model)
    {
        var views = graph.Ordered.Where(other => other.Layer == Layer.Staging && graph.Reads(model).Contains(other.FullName)).Select(view => view.Sql).Order(StringComparer.Ordinal);
        string[] texts = [model.Sql, .. views];
        return $"{model.Layer.StoredAs()} {model.Description.Partition}\n{string.Join('\n', texts.Select(text => $"{text}\n{functions.UsedBy(text)}"))}";
    }

    private void Make(DuckDbSession session, Model model, PartitionKeys? keys)
    {
        if (keys is null)
            session.Execute($"create or replace {model.Layer.StoredAs()} {model.FullName} as {model.Sql}");
        else
            MakePart(session, model, keys);
    }

    // The same select, reading views of the same names in schemas of its own: there are only the rows of the partitions wanted.
    private void MakePart(DuckDbSession session, Model model, PartitionKeys keys)
    {
        var prefix = $"part_of_{model.Layer.Schema()}_{model.Name}_";
        var sql = model.Sql;
        var reads = graph.Reads(model).Select(table => (Schema: table.Split('.')[0], Name: table.Split('.')[1], FullName: table)).ToArray();
        var schemas = reads.Select(table => prefix + table.Schema).Distinct().ToArray();
        foreach (var schema in schemas)
            session.Execute($"create schema {schema}");
        foreach (var table in reads)
        {
            var isWhole = model.Description.PartitionLookups.Contains(table.FullName) || partitions.KeyOf(table.FullName) is null;
            var where = isWhole ? "" : $" where {keys.Hold(partitions.KeyOf(table.FullName)!)}";
            session.Execute($"create view {prefix}{table.Schema}.{table.Name} as from {table.FullName}{where}");
            sql = Regex.Replace(sql, $@"\b{table.Schema}\.{table.Name}\b", $"{prefix}{table.Schema}.{table.Name}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        }

        session.Execute($"delete from {model.FullName} where {keys.Hold(partitions.KeyOf(model.FullName)!)}");
        session.Execute($"insert into {model.FullName} {sql}");
        foreach (var schema in schemas)
            session.Execute($"drop schema {schema} cascade");
    }
}
