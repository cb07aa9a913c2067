using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Traces;

namespace ChildAnalytics.Cli;

/// <summary>The publication a command reads.</summary>
internal static class SnapshotChoice
{
    /// <summary>Opens the one named, else the current one.</summary>
    /// <exception cref="FaultException">CA1702: nothing is published. The fault of <see cref="TraceFaults.NoSnapshot"/>: no publication of this id is kept.</exception>
    public static PublishedSnapshot Open(CommandRun run, SnapshotStore store, string? id, CancellationToken cancellation)
    {
        if (store.CurrentId() is null && id is null)
            throw new FaultException([CliFaults.NothingPublished(run.Data.Root)]);
        return store.Open(id, cancellation) ?? throw new FaultException([TraceFaults.NoSnapshot(id ?? "", NearMatches.To(id ?? "", store.Ids()))]);
    }
}
