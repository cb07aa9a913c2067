using System.Collections.Concurrent;

namespace ChildAnalytics.Cli.Build;

/// <summary>Pure work on many items, on all cores.</summary>
internal static class SideBySide
{
    /// <summary>Results in the order of the items, each as soon as it and those before it are there, whatever the number of cores.</summary>
    /// <param name="items">The items; each is taken by one thread.</param>
    /// <param name="work">Must not touch anything that another item's work changes.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work) =>
        // Items differ in size by far, so they are handed out one after another, not in halves.
        Partitioner.Create([.. items], loadBalance: true).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(work);
}
