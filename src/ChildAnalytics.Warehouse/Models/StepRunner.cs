using System.Runtime.ExceptionServices;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Runs steps as soon as what they read is done, several at once, each on a connection and in a transaction of its own.</summary>
/// <remarks>Which rows come out does not depend on how many run at once: a step starts when all its inputs stand, whoever made them first.</remarks>
internal sealed class StepRunner(DuckDbDatabase database, BuildState state, Partitions partitions, TimeProvider time, IProgress<ModelRun> progress)
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
                    first = (entry.Place, failure.Flatten().InnerException!);
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
            var outcome = step.IsPartitioned ? RunPartitions(session, step, inputs)
                : step.Slices is { } slices ? RunSlices(session, step, slices, inputs) : RunWhole(session, step, inputs);
            return new ModelRun(step.Name, time.GetElapsedTime(started), outcome);
        }
        catch (DuckDBException fault)
        {
            state.Note(fault);
            if (step.Explain is { } explain)
                throw explain(fault);
            throw;
        }
    }

    private StepOutcome RunWhole(DuckDbSession session, BuildStep step, string inputs)
    {
        state.Record(
            session,
            () => step.Run(session, null),
            () => [.. step.Writes.Select(table => (table, (TableState?)new TableState(inputs, step.HashesRows ? BuildState.ContentOf(session, table) : inputs)))]);
        return StepOutcome.Built;
    }

    private StepOutcome RunPartitions(DuckDbSession session, BuildStep step, string inputs)
    {
        var now = InputsOfPartitions(session, step);
        var before = state.Of(step.Writes[0])?.Partitions?.ToDictionary(part => part.Key, part => part.Value.Inputs) ?? [];
        var changed = now.Keys.Union(before.Keys).Where(part => now.GetValueOrDefault(part) != before.GetValueOrDefault(part)).ToArray();
        // Rows without a known partition may turn up anywhere, and where most is new, all is made in one go.
        var isPart = step.Writes.All(table => state.Of(table)?.Partitions is not null) && !changed.Contains("") && changed.Length * 2 <= now.Count;
        PartitionKeys? keys = null;
        state.Record(
            session,
            () =>
            {
                if (isPart && changed.Length == 0)
                    return;
                keys = isPart ? PartitionKeys.OfPartitions(session, step.Name, changed) : null;
                step.Run(session, keys);
            },
            () =>
            {
                (string, TableState?)[] states = [.. step.Writes.Select(table => (table, (TableState?)StateOf(session, step, table, inputs, now, isPart ? changed : [.. now.Keys], keys)))];
                keys?.Drop();
                return states;
            });
        return isPart ? changed.Length == 0 ? StepOutcome.Unchanged : StepOutcome.PartlyBuilt : StepOutcome.Built;
    }

    // Slices go through all units, so what else the step writes or renews may rest on any of them: it runs even where no slice changed.
    private StepOutcome RunSlices(DuckDbSession session, BuildStep step, EngineSlices slices, string inputs)
    {
        var shared = SharedInputs(session, step, step.Reads.Except(slices.Tables).Order(StringComparer.Ordinal));
        var now = session.Query(slices.Contents, row => (Slice: row.GetString(0), Content: row.GetString(1))).ToDictionary(slice => slice.Slice, slice => Checksum.OfText($"{shared}\n{slice.Content}"));
        var before = state.Of(step.Writes[0])?.Partitions;
        var changed = now.Keys.Union(before?.Keys ?? []).Where(slice => now.GetValueOrDefault(slice) != before?.GetValueOrDefault(slice)?.Inputs).ToArray();
        var isPart = step.Writes.All(table => state.Of(table)?.Partitions is not null) && now.Keys.Except(changed).Any();
        var parts = now.ToDictionary(slice => slice.Key, slice => TableState.Of(slice.Value));
        PartitionKeys? keys = null;
        state.Record(
            session,
            () =>
            {
                keys = isPart ? PartitionKeys.OfSlices(session, step.Name, changed) : null;
                step.Run(session, keys);
            },
            () =>
            {
                keys?.Drop();
                return [.. step.Writes.Select(table => (table, (TableState?)new TableState(inputs, BuildState.ContentOf(session, table), parts)))];
            });
        return isPart ? StepOutcome.PartlyBuilt : StepOutcome.Built;
    }

    private string SharedInputs(DuckDbSession session, BuildStep step, IEnumerable<string> tables)
    {
        var shared = string.Join('\n', tables.Select(table => $"{table} {state.Of(table)?.Content}").Prepend(step.Version));
        return step.Shared is { } query ? $"{shared}\n{session.Scalar<string>(query)}" : shared;
    }

    private Dictionary<string, string> InputsOfPartitions(DuckDbSession session, BuildStep step)
    {
        var reads = step.Reads.Except(step.Lookups).Order(StringComparer.Ordinal).ToLookup(table => partitions.KeyOf(table) is not null);
        var shared = SharedInputs(session, step, reads[false]);
        var contents = reads[true].Select(table => (Table: table, Parts: partitions.Contents(session, table))).ToArray();
        return contents.SelectMany(table => table.Parts.Keys).Distinct().ToDictionary(
            part => part,
            part => Checksum.OfText(string.Join('\n', contents.Select(table => $"{table.Table} {table.Parts.GetValueOrDefault(part)}").Prepend(shared))));
    }

    private TableState StateOf(
        DuckDbSession session, BuildStep step, string table, string inputs, Dictionary<string, string> now, string[] changed, PartitionKeys? keys)
    {
        var kept = state.Of(table)?.Partitions;
        var found = step.HashesRows && changed.Length > 0 ? partitions.Scan(session, table, keys) : now;
        var parts = now.ToDictionary(
            part => part.Key,
            part => changed.Contains(part.Key) ? new TableState(part.Value, found.GetValueOrDefault(part.Key, "")) : kept![part.Key]);
        var content = Checksum.OfText(string.Join('\n', parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Value.Content}")));
        return new TableState(inputs, content, parts);
    }
}
