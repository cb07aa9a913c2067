using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Makes the views and tables of one layer after another.</summary>
internal sealed class ModelRunner(DuckDbSession session, ModelGraph graph, TimeProvider time, IProgress<ModelRun> progress)
{
    /// <summary>Runs the models of a layer in graph order; each replaces what it made before.</summary>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a model; names the file.</exception>
    public void Run(Layer layer)
    {
        foreach (var model in graph.Ordered.Where(model => model.Layer == layer))
            Run(model);
    }

    /// <summary>Runs one model again, after a table it reads was filled.</summary>
    /// <exception cref="FaultException">CA1307: DuckDB refuses the model; names the file.</exception>
    public void RunOne(string fullName) => Run(graph.Ordered.First(model => model.FullName == fullName));

    private void Run(Model model)
    {
        var started = time.GetTimestamp();
        try
        {
            session.Execute($"create or replace {model.Layer.StoredAs()} {model.FullName} as {model.Sql}");
        }
        catch (DuckDBException fault)
        {
            throw new FaultException([WarehouseFaults.ModelFailed(model.Path, fault.Message)]);
        }

        progress.Report(new ModelRun(model.FullName, time.GetElapsedTime(started)));
    }
}
