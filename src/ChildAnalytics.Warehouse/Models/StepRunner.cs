using System.Runtime.ExceptionServices;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Runs steps as soon as what they read is done, several at once, each on a connection and in a transaction of its own.</summary>
/// <remarks>Which rows come out does not depend on how many run at once: a step starts when all its inputs stand, whoever made them first.</remarks>
internal sealed class StepRunner(DuckDbDatabase database, BuildState state, TimeProvider time, IProgress<ModelRun> progress)
{
    // More than one query per core only takes memory from the others.
    private readonly int atOnce = Environment.ProcessorCount;

    /// <summary>Runs all steps that are stale.</summary>
    /// <param name="steps">In an order in which they could run one after another; of several faults the first in this order is thrown.</param>
    /// <exception cref="FaultException">CA1305: steps wait for each other. What else a step throws comes through.</exception>
    public void Run(IReadOnlyList<BuildStep> steps)
    {
        var waiting = new SortedSet<int>(Enumerable.Range(0, steps.Count));
        var running = new Dictionary<Task<ModelRun>, (int Place, CancellationTokenSource Stop)>();
        var missing = steps.SelectMany(step => step.Writes).ToHashSet(StringComparer.Ordinal);
        (int Place, Exception Fault)? first = null;
        while (true)
        {
            foreach (var place in waiting.Where(place => !steps[place].Reads.Any(missing.Contains)).Take(atOnce - running.Count).ToArray())
            {
                var stop = new CancellationTokenSource();
                running.Add(Task.Run(() => Run(steps[place], stop.Token), stop.Token), (place, stop));
                waiting.Remove(place);
            }

            if (running.Count == 0)
                break;
            var ended = Task.WhenAny(running.Keys).GetAwaiter().GetResult();
            running.Remove(ended, out var entry);
            entry.Stop.Dispose();
            if (ended.Exception is { } failure)
            {
                if (first is null || entry.Place < first.Value.Place)
                    first = (entry.Place, failure.InnerException!);
                // What comes before the fault goes on: it may hold the fault that a run one after another would meet first.
                waiting.RemoveWhere(place => place > entry.Place);
                foreach (var (_, later) in running.Where(pair => pair.Value.Place > entry.Place))
                    later.Stop.Cancel();
            }
            else if (!ended.IsCanceled)
            {
                missing.ExceptWith(steps[entry.Place].Writes);
                progress.Report(ended.Result);
            }
        }

        if (first is { } found)
            ExceptionDispatchInfo.Throw(found.Fault);
        if (waiting.Count > 0)
            throw new FaultException([WarehouseFaults.Cycle(steps[waiting.Min].Name, string.Join(", ", waiting.Select(place => steps[place].Name)))]);
    }

    private ModelRun Run(BuildStep step, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var inputs = state.InputsOf(step);
        if (step.Writes.All(table => state.Of(table)?.Inputs == inputs))
            return new ModelRun(step.Name, time.GetElapsedTime(started), StepOutcome.Unchanged);
        using var session = database.Connect(stop);
        try
        {
            state.Record(
                session,
                () => step.Run(session),
                () => [.. step.Writes.Select(table => (table, (TableState?)new TableState(inputs, step.HashesRows ? BuildState.ContentOf(session, table) : inputs)))]);
        }
        catch (DuckDBException fault)
        {
            state.Note(fault);
            if (step.Explain is { } explain)
                throw explain(fault);
            throw;
        }

        return new ModelRun(step.Name, time.GetElapsedTime(started));
    }
}
