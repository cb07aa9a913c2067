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

    /// <summary>A select with all it names but tables: functions, and the views among the tables it reads.</summary>
    /// <remarks>Of a view, partitions know only the rows below it, so its text belongs to those who read it.</remarks>
    public string TextOf(string sql, IReadOnlyList<string> reads)
    {
        var views = graph.Ordered.Where(other => other.Layer == Layer.Staging && reads.Contains(other.FullName)).Select(view => view.Sql).Order(StringComparer.Ordinal);
        string[] texts = [sql, .. views];
        return string.Join('\n', texts.Select(text => $"{text}\n{functions.UsedBy(text)}"));
    }

    private string Version(Model model) => $"{model.Layer.StoredAs()} {model.Description.Partition}\n{TextOf(model.Sql, graph.Reads(model))}";

    private void Make(DuckDbSession session, Model model, PartitionKeys? keys)
    {
        if (keys is null)
            session.Execute($"create or replace {model.Layer.StoredAs()} {model.FullName} as {model.Sql}");
        else
            MakePart(session, model, keys);
    }

    private void MakePart(DuckDbSession session, Model model, PartitionKeys keys)
    {
        var reads = graph.Reads(model).Select(table => (table, model.Description.PartitionLookups.Contains(table) ? null : partitions.KeyOf(table) is { } key ? keys.Hold(key) : null));
        session.Execute($"delete from {model.FullName} where {keys.Hold(partitions.KeyOf(model.FullName)!)}");
        PartViews.Use(session, $"{model.Layer.Schema()}_{model.Name}", model.Sql, reads, sql => session.Execute($"insert into {model.FullName} {sql}"));
    }
}
