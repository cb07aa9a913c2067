using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Models as steps of a build.</summary>
internal sealed class ModelSteps(ModelGraph graph, Functions functions)
{
    private readonly HashSet<string> read = graph.Ordered.SelectMany(graph.Reads).ToHashSet(StringComparer.Ordinal);

    /// <summary>The step that makes the view or table of a model.</summary>
    /// <remarks>Where DuckDB refuses the model, the fault is CA1307 and names the file.</remarks>
    public BuildStep Of(Model model) => new(
        model.FullName,
        graph.Reads(model),
        [model.FullName],
        $"{model.Layer.StoredAs()}\n{model.Sql}\n{functions.UsedBy(model.Sql)}",
        session => session.Execute($"create or replace {model.Layer.StoredAs()} {model.FullName} as {model.Sql}"))
    {
        // A view has no rows of its own, and nobody asks for the content of a table without readers.
        HashesRows = model.Layer != Layer.Staging && read.Contains(model.FullName),
        Explain = fault => new FaultException([WarehouseFaults.ModelFailed(model.Path, fault.Message)]),
    };
}
